package org.crosswalk.submission.ledger;

import java.util.Iterator;
import org.crosswalk.submission.content.FileChangedException;

/** The changes of a file that is taken, read from it as they are asked for. */
public interface Changes extends Iterator<Change>, AutoCloseable {
    /**
     * Whether the next change is the last.
     *
     * @throws FileChangedException when the file is no longer what it was: nothing of it may be kept
     */
    boolean isLastNext();

    @Override
    void close();
}
