package org.crosswalk.ingest.sis.roster;

import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.connect.DropFolderSourceTask;

/** The task of {@link RosterSourceConnector}. */
public final class RosterSourceTask extends DropFolderSourceTask {
    /** A task as a worker makes it. */
    public RosterSourceTask() {
        super(Sector.K12, RosterSourceConnector.DEFINITION);
    }
}
