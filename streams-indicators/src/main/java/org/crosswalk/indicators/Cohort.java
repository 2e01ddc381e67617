package org.crosswalk.indicators;

/** Names of cohorts. */
final class Cohort {
    private static final int CENTURY = 100;

    private Cohort() {}

    /** A school year or the class that graduates in it, such as {@code 2021-22}. */
    static String schoolYear(int firstYear) {
        int last = Math.floorMod(firstYear + 1, CENTURY);
        return firstYear + (last < 10 ? "-0" : "-") + last;
    }

    /** Those who enter in a fall, such as {@code fall-2022}. */
    static String fall(int year) {
        return "fall-" + year;
    }
}
