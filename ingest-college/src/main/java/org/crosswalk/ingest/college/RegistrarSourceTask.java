package org.crosswalk.ingest.college;

import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.connect.DropFolderSourceTask;

/** The task of {@link RegistrarSourceConnector}. */
public final class RegistrarSourceTask extends DropFolderSourceTask {
    /** A task as a worker makes it. */
    public RegistrarSourceTask() {
        super(Sector.COLLEGE, RegistrarSourceConnector.DEFINITION);
    }
}
