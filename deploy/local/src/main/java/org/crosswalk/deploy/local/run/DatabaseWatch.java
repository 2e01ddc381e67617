package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.crosswalk.ingest.sis.SisSlot;
import org.crosswalk.ingest.sis.SlotProgress;

/** Watches a database through its replication slot. Tables that are read anew are read beside that. */
final class DatabaseWatch implements SourceWatch {

    private final DistrictConnection database;
    private final SisPositions positions;
    private final String slot;
    private Optional<String> position = Optional.empty();
    private boolean allRead;

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    DatabaseWatch(DistrictConnection database, SisPositions positions) {
        this.database = database;
        this.positions = positions;
        this.slot = SisSlot.name(database.settings());
    }

    @Override
    public void mark() {
        position = Optional.empty();
        allRead = false;
    }

    @Override
    public boolean reached() {
        if (position.isEmpty()) {
            position = ask(connection -> SlotProgress.end(connection, slot));
            return false;
        }
        String end = position.get();
        // The worker reads all positions to tell one, so it is asked no oftener than it must be.
        allRead = allRead || ask(connection -> SlotProgress.passed(connection, slot, end)) && positions.readAll();
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

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.open()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw database.unreadable(e);
        }
    }
}
