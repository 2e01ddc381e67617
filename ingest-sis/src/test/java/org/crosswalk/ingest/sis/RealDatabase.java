package org.crosswalk.ingest.sis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL with the tables of RosarioSIS. */
final class RealDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    RealDatabase() throws IOException {
        this(Map.of());
    }

    /** A server with settings of its own. */
    RealDatabase(Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_replication_slots", "8")
                .setServerConfig("max_wal_senders", "8");
        settings.forEach(builder::setServerConfig);
        server = builder.start();
    }

    int port() {
        return server.getPort();
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void load(String resource) throws IOException, SQLException {
        try (var in = getClass().getResourceAsStream("/" + resource)) {
            execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
