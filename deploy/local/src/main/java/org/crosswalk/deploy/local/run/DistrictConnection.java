package org.crosswalk.deploy.local.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.ingest.sis.SisConnectorTemplate;
import org.crosswalk.ingest.sis.SisDatabaseCheck;
import org.crosswalk.ingest.sis.SisSettings;

/** Connects the database of a student information system. */
final class DistrictConnection {

    // Half a second until an idle database lets go of its log: cheap, and the progress that people see is that fresh.
    private static final String HEARTBEAT_MILLIS = "500";

    private DistrictConnection() {}

    /**
     * Looks a partner's own database over before anything is started for it; one sentence per problem.
     *
     * @throws Unavailable when it cannot be reached
     */
    static List<String> problems(Partner partner, Source.Database source) {
        SisSettings settings = settings(partner, source, "http://not-asked-yet");
        try (Connection connection =
                DriverManager.getConnection(source.jdbcUrl(), source.user(), password(partner, source))) {
            return SisDatabaseCheck.problems(connection, settings).stream()
                    .map(problem -> partner.id() + ": " + problem)
                    .toList();
        } catch (SQLException e) {
            throw new Unavailable(
                    "The database %s of %s cannot be read as %s: %s; check its address, role and password."
                            .formatted(source.jdbcUrl(), partner.id(), source.user(), e.getMessage()),
                    e);
        }
    }

    /** The connection of a partner's own database. */
    static ConnectedPartner of(Partner partner, Source.Database source, String registryUrl) {
        return connected(
                partner,
                settings(partner, source, registryUrl),
                source.jdbcUrl(),
                source.user(),
                password(partner, source));
    }

    /** The connection of a database in the embedded server. */
    static ConnectedPartner of(
            Partner partner, Source.EmbeddedDatabase source, EmbeddedDatabase server, String registryUrl) {
        String jdbcUrl = server.jdbcUrl(source.name());
        Map<String, String> keys =
                keys(partner, JdbcAddress.of(jdbcUrl), EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER, registryUrl);
        return connected(partner, SisSettings.of(keys), jdbcUrl, EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER);
    }

    private static SisSettings settings(Partner partner, Source.Database source, String registryUrl) {
        JdbcAddress address = JdbcAddress.of(source.jdbcUrl());
        Map<String, String> keys =
                keys(partner, address, source.user(), source.password().forConnect(), registryUrl);
        address.sslMode().ifPresent(mode -> keys.put("ssl.mode", mode));
        return SisSettings.of(keys);
    }

    private static String password(Partner partner, Source.Database source) {
        return source.password()
                .read()
                .orElseThrow(() -> new Unavailable("The password of " + partner.id() + " is no longer found at "
                        + source.password().text() + "; set it before the start."));
    }

    private static Map<String, String> keys(
            Partner partner, JdbcAddress address, String user, String password, String registryUrl) {
        Map<String, String> keys = new HashMap<>();
        keys.put("partner", partner.id());
        keys.put("host", address.host());
        keys.put("port", Integer.toString(address.port()));
        keys.put("database", address.database());
        keys.put("user", user);
        keys.put("password", password);
        partner.layouts().ifPresent(mapping -> keys.put("mapping", mapping));
        keys.put("registry.url", registryUrl);
        keys.put("heartbeat.interval.ms", HEARTBEAT_MILLIS);
        return keys;
    }

    private static ConnectedPartner connected(
            Partner partner, SisSettings settings, String jdbcUrl, String user, String password) {
        Map<String, String> configuration = SisConnectorTemplate.configuration(settings);
        DatabaseWatch watch = new DatabaseWatch(jdbcUrl, user, password, configuration.get("slot.name"));
        return new ConnectedPartner(
                partner.id(), SisConnectorTemplate.connectorName(settings), configuration, jdbcUrl, watch);
    }
}
