package org.crosswalk.indicators;

import java.util.Locale;
import org.crosswalk.history.AcademicTerm;

/** Names of cohorts. */
final class Cohort {
    private static final int CENTURY = 100;

    private Cohort() {}

    /** A school year or the class that graduates in it, such as {@code 2021-22}. */
    static String schoolYear(int firstYear) {
        int last = Math.floorMod(firstYear + 1, CENTURY);
        return firstYear + (last < 10 ? "-0" : "-") + last;
    }

    /** Those who enter, or are enrolled, in a term, such as {@code fall-2022} or {@code summer-1-2023}. */
    static String term(AcademicTerm term) {
        return term.season().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + term.year();
    }
}
