package org.crosswalk.submission;

import java.util.Optional;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.Decision;

/**
 * A file that lies before the intake.
 *
 * @param file the file
 * @param modified when it was written, in milliseconds since 1970; tells its states apart
 * @param release the decision by which it is taken although guards would hold it
 */
public record Arrival(ReportFile file, long modified, Optional<Decision> release) {

    /** A file that nobody has decided about. */
    public static Arrival of(ReportFile file, long modified) {
        return new Arrival(file, modified, Optional.empty());
    }

    /** The decision by which content is taken whatever guards say; a decision about other content is none. */
    Optional<Decision> releaseOf(String hash) {
        return release.filter(decision -> decision.held().hash().equals(hash));
    }
}
