package org.crosswalk.ingest.wbl;

import java.io.IOException;
import java.util.List;

/** A log and its rotated predecessors. */
interface LogFolder {
    /** The files that exist, oldest first; the one that is written to is the last. Empty before the first line. */
    List<LogFile> files() throws IOException;
}
