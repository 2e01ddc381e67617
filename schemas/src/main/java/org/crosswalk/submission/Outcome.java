package org.crosswalk.submission;

import java.util.Iterator;

/** What a file turned out to be. */
public sealed interface Outcome {

    /**
     * The file is taken.
     *
     * @param changes all that it changes, the control record last; they must be taken in order, to the end
     */
    record Taken(Changes changes) implements Outcome {}

    /**
     * The file is refused whole and changes nothing.
     *
     * @param reason why, and what to do
     */
    record Refused(String reason) implements Outcome {}

    /**
     * Guards hold the file, and it changes nothing until a person decides.
     *
     * @param control its control record
     */
    record Held(Change control) implements Outcome {}

    /** The file has no trailer yet, so it may still be being written. */
    record Unfinished() implements Outcome {}

    /** The changes of a file that is taken, read from it as they are asked for. */
    interface Changes extends Iterator<Change>, AutoCloseable {
        /**
         * Whether the next change is the last.
         *
         * @throws FileChangedException when the file is no longer what it was: nothing of it may be kept
         */
        boolean isLastNext();

        @Override
        void close();
    }
}
