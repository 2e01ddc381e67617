package org.crosswalk.submission;

import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;

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
}
