package org.crosswalk.deploy.local.region;

/**
 * An indicator of a cohort.
 *
 * @param indicator id
 * @param version version of its definition
 * @param cohort cohort
 */
record Measure(String indicator, String version, String cohort) {

    static Measure ofSchoolYear(String indicator, String version, int schoolYear) {
        return new Measure(indicator, version, SchoolCalendar.cohort(schoolYear));
    }

    static Measure ofFall(String indicator, int year) {
        return ofTerm(indicator, Term.fall(year));
    }

    static Measure ofTerm(String indicator, Term term) {
        String season =
                switch (term.season()) {
                    case SPRING -> "spring-";
                    case SUMMER_1 -> "summer-1-";
                    case FALL -> "fall-";
                };
        return new Measure(indicator, "1", season + term.year());
    }
}
