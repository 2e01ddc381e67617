package org.crosswalk.deploy.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.crosswalk.deploy.local.parts.Ports.Listener;

/** A PostgreSQL server for trying things out, set up for logical decoding; one database per district. */
public final class EmbeddedDatabase implements Part {

    /** Role that owns the databases. */
    public static final String OWNER = "postgres";

    private final Path directory;
    private final Path log;
    private final Ports ports;
    private final Installation installation;
    private EmbeddedPostgres server;

    /**
     * @param directory where the databases are kept
     * @param log file that takes what the server prints
     * @param ports of the run
     * @param installation where the server's binaries are unpacked
     */
    public EmbeddedDatabase(Path directory, Path log, Ports ports, Installation installation) {
        this.directory = directory.toAbsolutePath().normalize();
        this.log = log;
        this.ports = ports;
        this.installation = installation;
    }

    /** JDBC address of one of its databases; only this machine reaches it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Listener.DATABASE) + "/" + database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void start() {
        endStale();
        ports.requireFree(Listener.DATABASE);
        FirstStart first = new FirstStart(directory);
        try {
            first.begin();
            Path binaries = installation.databaseBinaries();
            Files.createDirectories(binaries);
            Files.createDirectories(log.toAbsolutePath().getParent());
            File printed = log.toFile();
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(ports.of(Listener.DATABASE))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("wal_level", "logical")
                    // What was committed must be there after the server was killed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_replication_slots", "16")
                    .setServerConfig("max_wal_senders", "16")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(Redirect.appendTo(printed))
                    .setErrorRedirector(Redirect.appendTo(printed))
                    .start();
            first.end();
        } catch (IOException | RuntimeException e) {
            throw new Unavailable(
                    "PostgreSQL does not start with the data in " + directory + ": " + e.getMessage() + "; see " + log
                            + ", or name a database of your own in the region file.",
                    e);
        }
    }

    /** Makes a database if it is not there yet; says whether it made it. */
    public boolean create(String database) throws SQLException {
        try (Connection connection = connect(OWNER)) {
            try (PreparedStatement known = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
                known.setString(1, database);
                try (ResultSet found = known.executeQuery()) {
                    if (found.next()) {
                        return false;
                    }
                }
            }
            try (Statement create = connection.createStatement()) {
                create.execute("CREATE DATABASE "
                        + connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(database));
            }
            return true;
        }
    }

    /** A connection as the owner; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), OWNER, "");
    }

    @Override
    public Optional<String> check() {
        try (Connection connection = connect(OWNER)) {
            return connection.isValid(5)
                    ? Optional.empty()
                    : Optional.of("PostgreSQL does not answer; see " + log + ".");
        } catch (SQLException e) {
            return Optional.of("PostgreSQL cannot be reached: " + e.getMessage() + "; see " + log + ".");
        }
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            endStale();
        }
        server = null;
    }

    /** Ends the server that a killed run left behind; its data is recovered at the next start. */
    public void endStale() {
        // First those that would start it.
        for (String program : new String[] {"initdb", "pg_ctl", "postgres"}) {
            StaleProcess.end(program, "-D " + directory + " ");
        }
    }
}
