package org.crosswalk.ingest.sis.roster;

import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConnector;
import org.crosswalk.submission.connect.DropFolderDefinition;

/** Takes the rosters (OneRoster zips) that a district drops into a folder. */
public final class RosterSourceConnector extends DropFolderConnector {
    static final ConfigDef DEFINITION = DropFolderDefinition.of("oneroster-1.1,oneroster-1.2");

    /** A connector as a worker makes it. */
    public RosterSourceConnector() {
        super(RosterSourceTask.class, DEFINITION);
    }
}
