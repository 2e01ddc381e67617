package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.storage.StringConverter;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.connect.SchemaDirectedConverter;
import org.crosswalk.submission.connect.DropFolderConfig;

/** Connects a drop folder. */
final class FolderConnection {

    private static final String ROSTER = "org.crosswalk.ingest.sis.roster.RosterSourceConnector";
    private static final String REGISTRAR = "org.crosswalk.ingest.college.RegistrarSourceConnector";
    private static final String PLACEMENT_REPORT = "org.crosswalk.ingest.wbl.PlacementReportSourceConnector";
    private static final String LONGEST_FILE_MILLIS = "900000";

    private static final String TRIAL =
            "Folders: copy a file to a name that begins with a dot, change it, and rename it to its name without the"
                    + " dot.";

    private FolderConnection() {}

    static ConnectedPartner of(
            Partner partner, Source.DropFolder source, Addresses addresses, SubmissionReader submissions) {
        Path folder = source.folder();
        Map<String, String> settings = new HashMap<>();
        settings.put("connector.class", connector(partner.sector()));
        settings.put("tasks.max", "1");
        // One file is one transaction.
        settings.put("exactly.once.support", "required");
        settings.put("transaction.boundary", "connector");
        // A file of tens of millions of rows takes longer than the minute after which a broker, by default, ends
        // a transaction.
        settings.put("producer.override.transaction.timeout.ms", LONGEST_FILE_MILLIS);
        settings.put("partner", partner.id());
        settings.put("folder", folder.toString());
        source.archive().ifPresent(archive -> settings.put(DropFolderConfig.ARCHIVE, archive.toString()));
        partner.layouts().ifPresent(layouts -> settings.put("layouts", layouts));
        partner.guards().forEach((name, text) -> settings.put(DropFolderConfig.GUARDS_PREFIX + name, text));
        settings.put("ledger.bootstrap.servers", addresses.bootstrapServers());
        settings.put("ledger.schema.registry.url", addresses.registryUrl());
        settings.put("key.converter", StringConverter.class.getName());
        settings.put("value.converter", SchemaDirectedConverter.class.getName());
        settings.put("value.converter.schema.registry.url", addresses.registryUrl());
        return new ConnectedPartner(
                partner.id(),
                partner.sector().prefix() + "-" + partner.id(),
                settings,
                folder.toString(),
                TRIAL,
                new FolderWatch(partner.id(), folder, submissions));
    }

    private static String connector(Sector sector) {
        return switch (sector) {
            case K12 -> ROSTER;
            case COLLEGE -> REGISTRAR;
            case WBL -> PLACEMENT_REPORT;
        };
    }
}
