package org.crosswalk.deploy.local.region;

import java.util.List;

/** Which files have been handed in at a moment: before or after the corrections. */
final class Publication {

    /** The term whose enrollments and schedules {@code hill-college} hands in late. */
    static final Term LATE_TERM = Term.spring(2023);

    /** Academic years whose awards are reported. */
    static final List<Integer> AWARD_YEARS = List.of(2021, 2022, 2023);

    private final Region region;
    private final boolean late;

    private Publication(Region region, boolean late) {
        this.region = region;
        this.late = late;
    }

    static Publication initial(Region region) {
        return new Publication(region, false);
    }

    static Publication complete(Region region) {
        return new Publication(region, true);
    }

    /** True when the college has handed in the report of the term; awards are asked for by the fall of their year. */
    boolean has(College college, CbmReport report, Term term) {
        return switch (report) {
            case CBM0C1, CBM0E1, CBM00S ->
                Term.ALL.contains(term) && (late || college != region.hill || !term.equals(LATE_TERM));
            case CBM002 -> Term.REGULAR.contains(term);
            case CBM00N -> college.students.stream().anyMatch(student -> student.changedIn(term));
            case CBM009 -> term.season() == Season.FALL && AWARD_YEARS.contains(term.year());
        };
    }

    boolean termEnrollments(Term term) {
        return region.colleges().stream()
                .allMatch(college -> has(college, CbmReport.CBM0C1, term) || has(college, CbmReport.CBM0E1, term));
    }

    boolean courseEnrollments(Term term) {
        return all(CbmReport.CBM00S, term);
    }

    boolean readiness(Term term) {
        return all(CbmReport.CBM002, term);
    }

    boolean awards(int academicYear) {
        return all(CbmReport.CBM009, Term.fall(academicYear));
    }

    /** True when every district has reported the placements of a school year; they report each year. */
    boolean placements(int schoolYear) {
        return SchoolCalendar.YEARS.contains(schoolYear);
    }

    /** True when the districts have rolled over to a later school year. */
    boolean schoolYearClosed(int schoolYear) {
        return schoolYear < SchoolCalendar.OPEN_YEAR;
    }

    private boolean all(CbmReport report, Term term) {
        return region.colleges().stream().allMatch(college -> has(college, report, term));
    }
}
