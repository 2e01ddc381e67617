package org.crosswalk.ingest.sis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How far a connector has read what its database has written, as the replication slot tells. The connector confirms a position
 * of the log only when all that came before it, the first reading of the tables included, is committed. A slot says that it
 * has confirmed the position at which it was made before any row was read, and in an idle database that is still the last one
 * when the connector begins to stream; the next heartbeat's is later. So take {@link #end} first, then wait for {@link #passed}.
 */
public final class SlotProgress {
    private static final String END =
            "SELECT pg_current_wal_insert_lsn()::text FROM pg_replication_slots WHERE slot_name = ? AND active";
    private static final String PASSED =
            "SELECT 1 FROM pg_replication_slots WHERE slot_name = ? AND confirmed_flush_lsn > ?::pg_lsn";

    private SlotProgress() {}

    /**
     * The position at which the database's log ends now; empty while no connector reads the slot.
     *
     * @param connection to the database
     * @param slot its name, by {@link SisSlot#name}
     */
    public static Optional<String> end(Connection connection, String slot) throws SQLException {
        return ask(connection, END, slot);
    }

    /** Whether the connector has confirmed a later position than one that {@link #end} has told. */
    public static boolean passed(Connection connection, String slot, String position) throws SQLException {
        return ask(connection, PASSED, slot, position).isPresent();
    }

    private static Optional<String> ask(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
            }
        }
    }
}
