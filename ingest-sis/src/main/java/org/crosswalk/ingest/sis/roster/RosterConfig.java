package org.crosswalk.ingest.sis.roster;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConfig;

/** Settings of {@link RosterSourceConnector}. */
final class RosterConfig {
    /** All settings, with OneRoster as layouts when none are named. */
    static final ConfigDef DEFINITION = DropFolderConfig.definition("oneroster-1.1,oneroster-1.2");

    private RosterConfig() {}

    /** The settings in a connector's configuration. */
    static DropFolderConfig of(Map<String, String> properties) {
        return DropFolderConfig.of(DEFINITION, properties);
    }
}
