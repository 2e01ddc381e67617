package org.crosswalk.deploy.local.held;

import java.util.Optional;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.guard.HeldFile;

/**
 * A file that is held.
 *
 * @param sector sector of its partner
 * @param control its control record
 * @param decision the last decision about it, which the partner's connector has not carried out yet
 */
public record WaitingFile(Sector sector, Submission control, Optional<HeldFileDecision> decision) {

    /** The hold. */
    public HeldFile held() {
        return new HeldFile(control);
    }
}
