package org.crosswalk.deploy.local.region;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** ID-1: whose college records meet a pupil's record of any district, by the terms that the colleges list them in. */
final class MatchTruth {

    private final Publication publication;
    private final CellTable cells;

    MatchTruth(Publication publication, CellTable cells) {
        this.publication = publication;
        this.cells = cells;
    }

    void count(SeenPerson person, CollegeEvidence college, Map<Dimension, String> profile) {
        int matched = person.pupils.isEmpty() ? 0 : 1;
        for (Map.Entry<Term, Set<College>> enrolled : college.enrolled.entrySet()) {
            Set<Organization> organizations = new LinkedHashSet<>();
            organizations.add(Organization.STATE);
            organizations.addAll(Organizations.ofColleges(enrolled.getValue()));
            Term term = enrolled.getKey();
            boolean reported = publication.termEnrollments(term);
            cells.add(Measure.ofTerm("ID-1", term), organizations, profile, matched, 1, reported);
        }
    }
}
