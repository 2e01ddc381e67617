package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.crosswalk.deploy.local.parts.Unavailable;

/**
 * Watches a database through its replication slot: the connector confirms a position of the write-ahead log only when the
 * events before it are committed.
 */
final class DatabaseWatch implements SourceWatch {

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final String slot;
    private String position;

    DatabaseWatch(String jdbcUrl, String user, String password, String slot) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.slot = slot;
    }

    @Override
    public void mark() {
        position = ask("SELECT pg_current_wal_insert_lsn()::text");
    }

    @Override
    public boolean reached() {
        return "t"
                .equals(ask(
                        "SELECT coalesce(bool_and(confirmed_flush_lsn >= ?::pg_lsn), false)::text::char(1)"
                                + " FROM pg_replication_slots WHERE slot_name = ?",
                        position,
                        slot));
    }

    private String ask(String query, String... values) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new Unavailable("The database " + jdbcUrl + " cannot be reached: " + e.getMessage(), e);
        }
    }
}
