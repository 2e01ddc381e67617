package org.crosswalk.ingest.wbl;

import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.connect.DropFolderSourceTask;

/** The task of {@link PlacementReportSourceConnector}. */
public final class PlacementReportSourceTask extends DropFolderSourceTask {
    /** A task as a worker makes it. */
    public PlacementReportSourceTask() {
        super(Sector.WBL, PlacementReportSourceConnector.DEFINITION);
    }
}
