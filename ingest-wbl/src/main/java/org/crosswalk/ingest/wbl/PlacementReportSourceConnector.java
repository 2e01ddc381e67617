package org.crosswalk.ingest.wbl;

import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConnector;
import org.crosswalk.submission.connect.DropFolderDefinition;

/** Takes the placement reports (CALPADS WBLR) that a reporter drops into a folder. */
public final class PlacementReportSourceConnector extends DropFolderConnector {
    static final ConfigDef DEFINITION = DropFolderDefinition.of("calpads-wblr");

    /** A connector as a worker makes it. */
    public PlacementReportSourceConnector() {
        super(PlacementReportSourceTask.class, DEFINITION);
    }
}
