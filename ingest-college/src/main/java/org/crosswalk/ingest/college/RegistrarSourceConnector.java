package org.crosswalk.ingest.college;

import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.DropFolderConnector;
import org.crosswalk.submission.connect.DropFolderDefinition;

/** Takes the files that a college's registrar drops into a folder: Texas CBM reports, unless other layouts are named. */
public final class RegistrarSourceConnector extends DropFolderConnector {
    static final ConfigDef DEFINITION = DropFolderDefinition.of(
            "thecb-cbm0c1,thecb-cbm0e1,thecb-cbm0cs,thecb-cbm00s,thecb-cbm002,thecb-cbm009,thecb-cbm00n");

    /** A connector as a worker makes it. */
    public RegistrarSourceConnector() {
        super(RegistrarSourceTask.class, DEFINITION);
    }
}
