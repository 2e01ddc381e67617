package org.crosswalk.deploy.local.run;

import java.util.HashMap;
import java.util.Map;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.ingest.sis.SisConnectorTemplate;
import org.crosswalk.ingest.sis.SisSettings;

/** Connects the database of a student information system. */
final class DistrictConnection {

    // Half a second until an idle database lets go of its log: cheap, and the progress that people see is that fresh.
    private static final String HEARTBEAT_MILLIS = "500";

    private DistrictConnection() {}

    /**
     * Reaches for a partner's own database before anything is started for it.
     *
     * @throws Unavailable when it cannot be reached, or does not decode its log for others
     */
    static void requireReachable(Partner partner, Source.Database source) {
        new DatabaseWatch(source.jdbcUrl(), source.user(), password(partner, source), "").requireLogicalDecoding();
    }

    /** The connection of a partner's own database. */
    static ConnectedPartner of(Partner partner, Source.Database source, String registryUrl) {
        JdbcAddress address = JdbcAddress.of(source.jdbcUrl());
        Map<String, String> keys =
                keys(partner, address, source.user(), source.password().forConnect(), registryUrl);
        address.sslMode().ifPresent(mode -> keys.put("ssl.mode", mode));
        return connected(partner, keys, source.jdbcUrl(), source.user(), password(partner, source));
    }

    /** The connection of a database in the embedded server. */
    static ConnectedPartner of(
            Partner partner, Source.EmbeddedDatabase source, EmbeddedDatabase server, String registryUrl) {
        String jdbcUrl = server.jdbcUrl(source.name());
        Map<String, String> keys =
                keys(partner, JdbcAddress.of(jdbcUrl), EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER, registryUrl);
        return connected(partner, keys, jdbcUrl, EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER);
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
            Partner partner, Map<String, String> keys, String jdbcUrl, String user, String password) {
        SisSettings settings = SisSettings.of(keys);
        Map<String, String> configuration = SisConnectorTemplate.configuration(settings);
        DatabaseWatch watch = new DatabaseWatch(jdbcUrl, user, password, configuration.get("slot.name"));
        return new ConnectedPartner(
                partner.id(), SisConnectorTemplate.connectorName(settings), configuration, jdbcUrl, watch);
    }
}
