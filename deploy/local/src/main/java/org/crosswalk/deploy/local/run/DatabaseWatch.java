package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.crosswalk.deploy.local.parts.Unavailable;

/**
 * Watches a database through its replication slot: the connector confirms a position of the write-ahead log only when all
 * that came before it, the first reading of the tables included, is committed.
 */
final class DatabaseWatch implements SourceWatch {

    private static final String NOT_NOTED = "";
    private static final String POSITION_WHEN_STREAMING = "SELECT coalesce(max(pg_current_wal_insert_lsn()::text), '')"
            + " FROM pg_replication_slots WHERE slot_name = ? AND active";
    private static final String CONFIRMED = "SELECT CASE WHEN confirmed_flush_lsn >= ?::pg_lsn THEN 'yes' ELSE 'no' END"
            + " FROM pg_replication_slots WHERE slot_name = ?";

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final String slot;
    private String position = NOT_NOTED;

    DatabaseWatch(String jdbcUrl, String user, String password, String slot) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.slot = slot;
    }

    @Override
    public void mark() {
        position = NOT_NOTED;
    }

    @Override
    public boolean reached() {
        if (position.equals(NOT_NOTED)) {
            // A slot says that it has confirmed the position at which it was made before any row was read. A later
            // position means something only once the connector streams from it.
            position = ask(POSITION_WHEN_STREAMING, slot);
            return false;
        }
        return "yes".equals(ask(CONFIRMED, position, slot));
    }

    private String ask(String query, String... values) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? answer.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new Unavailable(
                    "The database " + jdbcUrl + " cannot be read as " + user + ": " + e.getMessage()
                            + "; check its address, role and password.",
                    e);
        }
    }
}
