package org.crosswalk.app;

import org.crosswalk.history.Observation;
import org.crosswalk.history.Observations;
import org.crosswalk.schemas.identity.PersonLink;

/**
 * What a link has to be.
 *
 * @param person the person's id
 * @param possibleMatches number of possible matches that wait for a decision
 */
record Link(String person, int possibleMatches) {
    /** What the link itself says of the person. */
    Observations doubt() {
        return possibleMatches > 0 ? Observations.of(new Observation.Doubted()) : Observations.EMPTY;
    }

    static Link of(PersonLink link) {
        return new Link(link.getPerson(), link.getPossibleMatches());
    }
}
