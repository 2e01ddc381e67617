package org.crosswalk.findings;

/** What partners have reported: only of that can be said that a row is missing. */
public interface Reported {
    /** Whether a district's own calendar knows a school year and a later one: its enrollments of the year are there. */
    boolean enrollments(String district, int schoolYear);

    /** Whether a college sends records of its students at all. */
    boolean students(String college);
}
