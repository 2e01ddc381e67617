package org.crosswalk.deploy.local.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PR-1, PR-2 and PR-3: first-time fall students who are there the next spring and the next fall. */
final class PersistenceTruth {

    private final Publication publication;
    private final CellTable cells;

    PersistenceTruth(Publication publication, CellTable cells) {
        this.publication = publication;
        this.cells = cells;
    }

    void count(SchoolEvidence school, CollegeEvidence college, Map<Dimension, String> profile) {
        Term entry = college.firstTime.keySet().stream()
                .filter(term -> term.season() == Season.FALL)
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return;
        }
        int year = entry.year();
        Set<College> starting = college.firstTime.get(entry);
        Set<Organization> organizations = new LinkedHashSet<>();
        organizations.add(Organization.STATE);
        Map.Entry<Integer, Set<School>> graduated = school.graduated.firstEntry();
        if (graduated != null && graduated.getKey() < year) {
            organizations.addAll(Organizations.ofSchools(graduated.getValue()));
        }
        Set<Organization> all = new LinkedHashSet<>(organizations);
        all.addAll(Organizations.ofColleges(starting));

        boolean spring = college.enrolled.containsKey(Term.spring(year + 1));
        boolean springReported = publication.termEnrollments(Term.spring(year + 1));
        add("PR-1", year, all, profile, spring, springReported);

        Set<College> stayedAt = new HashSet<>(college.enrolled.getOrDefault(Term.fall(year + 1), Set.of()));
        stayedAt.addAll(college.awards.getOrDefault(year, Set.of()));
        boolean fallReported = publication.termEnrollments(Term.fall(year + 1)) && publication.awards(year);
        add("PR-2", year, all, profile, !stayedAt.isEmpty(), fallReported);

        stayedAt.retainAll(starting);
        add("PR-3", year, organizations, profile, !stayedAt.isEmpty(), fallReported);
        for (College start : starting) {
            add("PR-3", year, List.of(start.organization), profile, stayedAt.contains(start), fallReported);
        }
    }

    private void add(
            String id,
            int year,
            Collection<Organization> organizations,
            Map<Dimension, String> profile,
            boolean counted,
            boolean reported) {
        cells.add(Measure.ofFall(id, year), organizations, profile, counted ? 1 : 0, 1, reported);
    }
}
