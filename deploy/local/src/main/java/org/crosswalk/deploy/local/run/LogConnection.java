package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.storage.StringConverter;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.schemas.connect.SchemaDirectedConverter;

/** Connects a log that a partner appends to. */
final class LogConnection {

    private static final String PLACEMENT_LOG = "org.crosswalk.ingest.wbl.PlacementLogSourceConnector";

    private static final String TRIAL = "Log: append lines.";

    private LogConnection() {}

    static ConnectedPartner of(Partner partner, Path log, Addresses addresses, Connectors connectors) {
        Map<String, String> settings = new HashMap<>();
        settings.put("connector.class", PLACEMENT_LOG);
        settings.put("tasks.max", "1");
        settings.put("exactly.once.support", "required");
        settings.put("partner", partner.id());
        settings.put("log", log.toString());
        partner.layouts().ifPresent(layout -> settings.put("layout", layout));
        settings.put("rejects.bootstrap.servers", addresses.bootstrapServers());
        settings.put("key.converter", StringConverter.class.getName());
        settings.put("value.converter", SchemaDirectedConverter.class.getName());
        settings.put("value.converter.schema.registry.url", addresses.registryUrl());
        String name = partner.sector().prefix() + "-" + partner.id();
        return new ConnectedPartner(
                partner.id(), name, settings, log.toString(), TRIAL, new LogWatch(log, name, connectors));
    }
}
