package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.crosswalk.ingest.sis.SisSlot;

/**
 * Watches a database through its replication slot: the connector confirms a position of the write-ahead log only when all
 * that came before it, the first reading of the tables included, is committed. Tables that are read anew are read beside that.
 */
final class DatabaseWatch implements SourceWatch {

    private static final String NOT_NOTED = "";
    private static final String POSITION_WHEN_STREAMING = "SELECT coalesce(max(pg_current_wal_insert_lsn()::text), '')"
            + " FROM pg_replication_slots WHERE slot_name = ? AND active";
    private static final String CONFIRMED = "SELECT CASE WHEN confirmed_flush_lsn > ?::pg_lsn THEN 'yes' ELSE 'no' END"
            + " FROM pg_replication_slots WHERE slot_name = ?";

    private final DistrictConnection database;
    private final SisPositions positions;
    private final String slot;
    private String position = NOT_NOTED;
    private boolean allRead;

    DatabaseWatch(DistrictConnection database, SisPositions positions) {
        this.database = database;
        this.positions = positions;
        this.slot = SisSlot.name(database.settings());
    }

    @Override
    public void mark() {
        position = NOT_NOTED;
        allRead = false;
    }

    @Override
    public boolean reached() {
        if (position.equals(NOT_NOTED)) {
            // A slot says that it has confirmed the position at which it was made before any row was read, and in
            // an idle database that is still the last one when the connector begins to stream. The next heartbeat's
            // is later.
            position = ask(POSITION_WHEN_STREAMING, slot);
            return false;
        }
        // The worker reads all positions to tell one, so it is asked no oftener than it must be.
        allRead = allRead || "yes".equals(ask(CONFIRMED, position, slot)) && positions.readAll();
        return allRead;
    }

    @Override
    public Optional<String> loss(boolean failed) {
        String partner = positions.partner();
        try (Connection connection = database.open()) {
            Optional<String> loss = failed
                    ? SisSlot.loss(connection, slot, positions::told)
                    : SisSlot.dropped(connection, slot).filter(reason -> positions.any());
            return loss.map(reason -> "Changes of " + partner + " are lost: " + reason
                    + "; `crosswalk resnapshot --partner " + partner + "` finds them, and what was deleted.");
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private String ask(String query, String... values) {
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? answer.getString(1) : "";
            }
        } catch (SQLException e) {
            throw database.unreadable(e);
        }
    }
}
