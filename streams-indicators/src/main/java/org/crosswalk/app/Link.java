package org.crosswalk.app;

import org.crosswalk.schemas.identity.PersonLink;

/**
 * What a link has to be.
 *
 * @param person the person's id
 * @param possibleMatches number of possible matches that wait for a decision
 */
record Link(String person, int possibleMatches) {
    static Link of(PersonLink link) {
        return new Link(link.getPerson(), link.getPossibleMatches());
    }
}
