package org.crosswalk.ingest.wbl;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConfig;

/** Settings of {@link PlacementReportSourceConnector}. */
final class PlacementReportConfig {
    /** All settings, with CALPADS WBLR as layout when none is named. */
    static final ConfigDef DEFINITION = DropFolderConfig.definition("calpads-wblr");

    private PlacementReportConfig() {}

    /** The settings in a connector's configuration. */
    static DropFolderConfig of(Map<String, String> properties) {
        return DropFolderConfig.of(DEFINITION, properties);
    }
}
