package org.crosswalk.ingest.sis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks a database over before its connector is started, so that what would later be a reject of every row is told once, with
 * what to do. It changes nothing.
 */
public final class SisDatabaseCheck {
    private static final int OLDEST = 13;
    private static final String COLUMNS =
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = ?";
    private static final String IDENTITIES = "SELECT c.relname, c.relreplident = 'f', pg_has_role(c.relowner, 'USAGE')"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p') AND n.nspname = ?";

    private SisDatabaseCheck() {}

    /**
     * What is wrong; nothing when the connector can be started.
     *
     * @param connection to the database, as the role of the settings
     * @throws SQLException when the database does not answer
     * @throws SettingsException when the mapping cannot be used
     */
    public static List<String> problems(Connection connection, SisSettings settings) throws SQLException {
        SisMapping mapping = SisMapping.named(settings.mapping(), settings.withheld());
        List<String> problems = new ArrayList<>();
        server(connection, settings, problems);
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        mapping.tables().forEach(table -> wanted.put(table, mapping.columns(table)));
        settings.heartbeatTable().ifPresent(table -> wanted.put(table, Set.of("id", "beat")));
        columns(connection, settings, wanted, problems);
        identities(connection, settings, mapping.tables(), problems);
        return problems;
    }

    private static void server(Connection connection, SisSettings settings, List<String> problems) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            problems.add("The server is PostgreSQL " + version + "; tables can be read anew from " + OLDEST + " on");
        }
        if (!"logical".equals(text(connection, "SHOW wal_level"))) {
            problems.add(
                    "The server does not write what changes are read from: set wal_level = logical and restart it");
        }
        if (!"t"
                .equals(text(
                        connection,
                        "SELECT CASE WHEN rolreplication OR rolsuper THEN 't' ELSE 'f' END FROM pg_roles"
                                + " WHERE rolname = current_user"))) {
            problems.add("The role " + settings.user() + " may not read changes: ALTER ROLE " + settings.user()
                    + " REPLICATION");
        }
    }

    private static void columns(
            Connection connection, SisSettings settings, Map<String, Set<String>> wanted, List<String> problems)
            throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, settings.schema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        wanted.forEach((table, columns) -> {
            if (!found.containsKey(table)) {
                problems.add("There is no table " + settings.schema() + "." + table + " that " + settings.user()
                        + " may see: correct the mapping, make the table, or GRANT SELECT on it");
                return;
            }
            Set<String> missing = new TreeSet<>(columns);
            missing.removeAll(found.get(table));
            if (!missing.isEmpty()) {
                problems.add("The table " + settings.schema() + "." + table + " has no column "
                        + String.join(", ", missing) + ": correct the mapping " + settings.mapping());
            }
        });
    }

    private static void identities(
            Connection connection, SisSettings settings, List<String> tables, List<String> problems)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IDENTITIES)) {
            query.setString(1, settings.schema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String table = rows.getString(1);
                    boolean full = rows.getBoolean(2);
                    boolean owned = rows.getBoolean(3);
                    if (tables.contains(table) && !full && !owned) {
                        problems.add("The table " + settings.schema() + "." + table
                                + " does not tell its old rows: ALTER TABLE " + settings.schema() + "." + table
                                + " REPLICA IDENTITY FULL");
                    }
                }
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
