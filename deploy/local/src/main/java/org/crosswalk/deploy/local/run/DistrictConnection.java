package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.ingest.sis.SettingsException;
import org.crosswalk.ingest.sis.SisConnectorTemplate;
import org.crosswalk.ingest.sis.SisDatabaseCheck;
import org.crosswalk.ingest.sis.SisSettings;

/**
 * The database of a student information system, as its connector reaches it and as whoever looks after it does.
 *
 * @param settings of the connector
 * @param jdbcUrl address of the database
 * @param user role that reads
 * @param password its password
 */
record DistrictConnection(SisSettings settings, String jdbcUrl, String user, String password) {

    // Half a second until an idle database lets go of its log: cheap, and the progress that people see is that fresh.
    private static final String HEARTBEAT_MILLIS = "500";

    /**
     * The connection of a partner; empty when no database is its source.
     *
     * @param embedded from the name of a database in the embedded server to its address
     * @throws Unavailable when the partner's password is not found
     */
    static Optional<DistrictConnection> of(Partner partner, UnaryOperator<String> embedded, Addresses addresses) {
        if (partner.source() instanceof Source.Database source) {
            Map<String, String> keys = keys(partner, source.jdbcUrl(), source.user(), addresses);
            keys.put("password", source.password().forConnect());
            return Optional.of(new DistrictConnection(
                    SisSettings.of(keys), source.jdbcUrl(), source.user(), password(partner, source)));
        }
        if (partner.source() instanceof Source.EmbeddedDatabase source) {
            String jdbcUrl = embedded.apply(source.name());
            Map<String, String> keys = keys(partner, jdbcUrl, EmbeddedDatabase.OWNER, addresses);
            keys.put("password", EmbeddedDatabase.OWNER);
            return Optional.of(new DistrictConnection(
                    SisSettings.of(keys), jdbcUrl, EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER));
        }
        return Optional.empty();
    }

    /** The same for whoever asks the database only and starts no connector. */
    static Optional<DistrictConnection> of(Partner partner, UnaryOperator<String> embedded) {
        return of(partner, embedded, new Addresses("not-asked:1", "http://not-asked"));
    }

    /** Whether a partner's source is a database. */
    static boolean reads(Partner partner) {
        return partner.source() instanceof Source.Database || partner.source() instanceof Source.EmbeddedDatabase;
    }

    /** A connection to the database; the caller closes it. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /**
     * Looks the database over before anything is started for it; one sentence per problem.
     *
     * @throws Unavailable when it cannot be reached
     */
    List<String> problems() {
        return found().stream()
                .map(problem -> settings.partner() + ": " + problem)
                .toList();
    }

    private List<String> found() {
        try (Connection connection = open()) {
            return SisDatabaseCheck.problems(connection, settings);
        } catch (SettingsException e) {
            return e.problems();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** What is told of a database that does not answer, or refuses. */
    Unavailable unreadable(SQLException e) {
        return new Unavailable(
                "The database %s of %s cannot be read as %s: %s; check its address, role and password."
                        .formatted(jdbcUrl, settings.partner(), user, e.getMessage()),
                e);
    }

    /** How far its connector has read. */
    SisPositions positions(Connectors connectors) {
        return new SisPositions(connectors, SisConnectorTemplate.connectorName(settings), settings.partner());
    }

    /**
     * The partner with its connector's settings.
     *
     * @param trial how to try a change in the database
     */
    ConnectedPartner connected(Connectors connectors, String trial) {
        return new ConnectedPartner(
                settings.partner(),
                SisConnectorTemplate.connectorName(settings),
                SisConnectorTemplate.configuration(settings),
                jdbcUrl,
                trial,
                new DatabaseWatch(this, positions(connectors)));
    }

    private static String password(Partner partner, Source.Database source) {
        return source.password()
                .read()
                .orElseThrow(() -> new Unavailable("The password of " + partner.id() + " is no longer found at "
                        + source.password().text() + "; set it before the start."));
    }

    private static Map<String, String> keys(Partner partner, String jdbcUrl, String user, Addresses addresses) {
        JdbcAddress address = JdbcAddress.of(jdbcUrl);
        Map<String, String> keys = new HashMap<>();
        keys.put("partner", partner.id());
        keys.put("host", address.host());
        keys.put("port", Integer.toString(address.port()));
        keys.put("database", address.database());
        address.schema().ifPresent(schema -> keys.put("schema", schema));
        address.sslMode().ifPresent(mode -> keys.put("ssl.mode", mode));
        keys.put("user", user);
        partner.layouts().ifPresent(mapping -> keys.put("mapping", mapping));
        keys.put("registry.url", addresses.registryUrl());
        keys.put("rejects.bootstrap.servers", addresses.bootstrapServers());
        keys.put("heartbeat.interval.ms", HEARTBEAT_MILLIS);
        return keys;
    }
}
