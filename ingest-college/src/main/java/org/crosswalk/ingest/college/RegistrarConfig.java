package org.crosswalk.ingest.college;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConfig;

/** Settings of {@link RegistrarSourceConnector}. */
final class RegistrarConfig {
    /** All settings, with the Texas CBM reports as layouts when none are named. */
    static final ConfigDef DEFINITION = DropFolderConfig.definition(
            "thecb-cbm0c1,thecb-cbm0e1,thecb-cbm0cs,thecb-cbm00s,thecb-cbm002,thecb-cbm009,thecb-cbm00n");

    private RegistrarConfig() {}

    /** The settings in a connector's configuration. */
    static DropFolderConfig of(Map<String, String> properties) {
        return DropFolderConfig.of(DEFINITION, properties);
    }
}
