package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.deploy.local.region.GeneratedRegion.StudentSystem;
import org.crosswalk.deploy.local.region.GeneratedRegion.TableFile;
import org.postgresql.PGConnection;

/** Fills the database of a made-up district, and plays what happens in it later. A killed run goes on where it was. */
final class DistrictLoader {

    // Says in the database itself how much has been done, so that it is committed together with what was done.
    private static final String MAKE_PROGRESS =
            "CREATE SCHEMA demonstration; CREATE TABLE demonstration.progress (corrections int NOT NULL);"
                    + " INSERT INTO demonstration.progress VALUES (0)";
    private static final String READ_PROGRESS = "SELECT corrections FROM demonstration.progress";
    private static final String COUNT_PROGRESS = "UPDATE demonstration.progress SET corrections = corrections + 1";

    private final EmbeddedDatabase server;
    private final StudentSystem system;

    DistrictLoader(EmbeddedDatabase server, StudentSystem system) {
        this.server = server;
        this.system = system;
    }

    /** The database that a district has in the embedded server. */
    static String database(String partner) {
        return partner.replace('-', '_');
    }

    /** Makes and fills the database in one transaction, unless that has been done. */
    void load() {
        try {
            server.create(database(system.partner()));
            try (Connection connection = connect()) {
                if (!isLoaded(connection)) {
                    fill(connection);
                    connection.commit();
                }
            }
        } catch (SQLException | IOException e) {
            throw new Unavailable("The database of " + system.partner() + " cannot be filled: " + e.getMessage(), e);
        }
    }

    /** Plays the corrections that have not been played, each in a transaction of its own; returns how many there are. */
    int correct() {
        List<String> statements = statements(system.corrections());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String correction : statements.subList(played(statement), statements.size())) {
                statement.execute(correction);
                statement.execute(COUNT_PROGRESS);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new Unavailable("Corrections of " + system.partner() + " cannot be played: " + e.getMessage(), e);
        }
        return statements.size();
    }

    private Connection connect() throws SQLException {
        Connection connection = server.connect(database(system.partner()));
        connection.setAutoCommit(false);
        return connection;
    }

    private static boolean isLoaded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('demonstration.progress') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(system.schema()));
            statement.execute(MAKE_PROGRESS);
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (TableFile table : system.tables()) {
            try (Reader rows = Files.newBufferedReader(table.csv())) {
                copying.copyIn(table.copyStatement(), rows);
            }
        }
    }

    private static int played(Statement statement) throws SQLException {
        try (ResultSet progress = statement.executeQuery(READ_PROGRESS)) {
            progress.next();
            return progress.getInt(1);
        }
    }

    private static List<String> statements(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
