package org.crosswalk.deploy.local.region;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** WB-7: work-based learning of high school students: who takes part, what is completed, and hours against the agreement. */
final class PlacementTruth {

    private static final long MINUTES_AN_HOUR = 60;

    private final Publication publication;
    private final CellTable cells;

    PlacementTruth(Publication publication, CellTable cells) {
        this.publication = publication;
        this.cells = cells;
    }

    void count(SeenPerson person, SchoolEvidence school, Map<Dimension, String> profile) {
        for (Map.Entry<Integer, Set<School>> attended : school.attended.entrySet()) {
            count(person, attended.getKey(), Organizations.ofSchools(attended.getValue()), profile);
        }
    }

    private void count(SeenPerson person, int year, Set<Organization> organizations, Map<Dimension, String> profile) {
        boolean reported = publication.schoolYearClosed(year) && publication.placements(year);
        List<Placement> placements = person.workers.stream()
                .flatMap(worker -> worker.placements.stream())
                .filter(placement -> placement.schoolYear == year)
                .toList();
        long completed = placements.stream().filter(Placement::completed).count();
        long agreed = 0;
        long attained = 0;
        for (Student worker : person.workers) {
            for (Internship internship : worker.internships) {
                if (SchoolCalendar.yearOf(internship.start) == year) {
                    agreed += internship.agreedHours * MINUTES_AN_HOUR;
                }
                attained += internship.visits.stream()
                        .filter(visit -> visit.schoolYear() == year)
                        .mapToLong(Visit::minutes)
                        .sum();
            }
        }
        add("WB-7.participation", year, organizations, profile, placements.isEmpty() ? 0 : 1, 1, reported);
        if (!placements.isEmpty()) {
            add("WB-7.completion", year, organizations, profile, completed, placements.size(), reported);
        }
        if (agreed > 0) {
            add("WB-7.hours", year, organizations, profile, attained, agreed, reported);
        }
    }

    private void add(
            String id,
            int year,
            Set<Organization> organizations,
            Map<Dimension, String> profile,
            long numerator,
            long denominator,
            boolean reported) {
        cells.add(Measure.ofSchoolYear(id, "1", year), organizations, profile, numerator, denominator, reported);
    }
}
