package org.crosswalk.deploy.local.region;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** HS-7: who took a college course while in high school, in a school year and ever by graduation. */
final class DualEnrollmentTruth {

    private static final String ID = "HS-7";

    private final Publication publication;
    private final CellTable cells;

    DualEnrollmentTruth(Publication publication, CellTable cells) {
        this.publication = publication;
        this.cells = cells;
    }

    void count(SchoolEvidence school, CollegeEvidence college, Map<Dimension, String> profile) {
        TreeSet<Integer> dualYears = new TreeSet<>(school.dualYears);
        dualYears.addAll(college.dualYears);
        for (Map.Entry<Integer, Set<School>> attended : school.attended.entrySet()) {
            int year = attended.getKey();
            add("1", year, attended.getValue(), profile, dualYears.contains(year));
        }
        Map.Entry<Integer, Set<School>> graduated = school.graduated.firstEntry();
        if (graduated != null) {
            int year = graduated.getKey();
            add("2", year, graduated.getValue(), profile, dualYears.floor(year) != null);
        }
    }

    private void add(String version, int year, Set<School> schools, Map<Dimension, String> profile, boolean dual) {
        boolean reported = publication.schoolYearClosed(year)
                && publication.courseEnrollments(Term.fall(year))
                && publication.courseEnrollments(Term.spring(year + 1));
        Measure measure = Measure.ofSchoolYear(ID, version, year);
        cells.add(measure, Organizations.ofSchools(schools), profile, dual ? 1 : 0, 1, reported);
    }
}
