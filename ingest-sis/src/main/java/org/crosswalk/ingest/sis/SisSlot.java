package org.crosswalk.ingest.sis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A partner's replication slot: the server keeps its log for the connector from there on, unless somebody drops the slot or more
 * than {@code max_slot_wal_keep_size} is written while nobody reads.
 */
public final class SisSlot {
    private static final String STATE = "SELECT wal_status = 'lost', confirmed_flush_lsn - '0/0'::pg_lsn"
            + " FROM pg_replication_slots WHERE slot_name = ? AND database = current_database()";
    private static final String DROP =
            "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ?";
    private static final String MAKE =
            "SELECT lsn - '0/0'::pg_lsn FROM pg_create_logical_replication_slot(?, 'pgoutput')";

    private SisSlot() {}

    /**
     * What the server says of a slot.
     *
     * @param there whether there is one
     * @param lost whether the server has let go of the log that it waited for
     * @param confirmed up to where it has been read
     */
    private record State(boolean there, boolean lost, long confirmed) {

        Optional<String> dropped(String slot) {
            if (!there) {
                return Optional.of("the replication slot " + slot + " is gone");
            }
            return lost
                    ? Optional.of(
                            "more than the server's max_slot_wal_keep_size was written while nobody read, so it has let"
                                    + " go of what the replication slot " + slot + " waited for")
                    : Optional.empty();
        }
    }

    /** Name of a partner's slot, which its publication has too. */
    public static String name(SisSettings settings) {
        return "crosswalk_" + settings.partner().replace('-', '_');
    }

    /** Why the server no longer keeps its log for a slot, in half a sentence; empty while it does. */
    public static Optional<String> dropped(Connection connection, String slot) throws SQLException {
        return state(connection, slot).dropped(slot);
    }

    /**
     * Why changes that were not read are gone, in half a sentence; empty when none are.
     *
     * @param connection to the partner's database
     * @param slot name of the slot
     * @param told asked for the last position that the connector has kept, 0 for one that has not read yet; after the slot, as
     *     a slot moves on once a position is kept
     */
    public static Optional<String> loss(Connection connection, String slot, LongSupplier told) throws SQLException {
        State state = state(connection, slot);
        long last = told.getAsLong();
        if (last == 0) {
            return Optional.empty();
        }
        return state.dropped(slot)
                .or(() -> state.confirmed() > last
                        ? Optional.of("the replication slot " + slot + " was made anew or moved on by somebody")
                        : Optional.empty());
    }

    /**
     * Has the server keep its log from now on when it no longer keeps what the connector has not read.
     *
     * @param connection to the partner's database, as a role with REPLICATION; no connector may read the slot
     * @return where changes are told from, when some are gone; empty when none are, and then nothing is done
     */
    public static OptionalLong resume(Connection connection, SisSettings settings, Map<String, ?> position)
            throws SQLException {
        String slot = name(settings);
        if (loss(connection, slot, () -> Rereading.told(position)).isEmpty()) {
            return OptionalLong.empty();
        }
        try (PreparedStatement drop = connection.prepareStatement(DROP);
                PreparedStatement make = connection.prepareStatement(MAKE)) {
            drop.setString(1, slot);
            drop.execute();
            make.setString(1, slot);
            try (ResultSet made = make.executeQuery()) {
                made.next();
                return OptionalLong.of(made.getLong(1));
            }
        }
    }

    private static State state(Connection connection, String slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STATE)) {
            query.setString(1, slot);
            try (ResultSet state = query.executeQuery()) {
                return state.next()
                        ? new State(true, state.getBoolean(1), state.getLong(2))
                        : new State(false, false, 0);
            }
        }
    }
}
