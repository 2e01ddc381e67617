package org.crosswalk.indicators;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/**
 * How far time has come, as the partners' own data says. Immutable, and nothing but what decides a value: while two
 * calendars are equal, nobody needs to be evaluated again. It is drawn from an {@link Almanac}.
 */
public final class Calendar {
    /** Before anyone has said anything: everything is pending. */
    public static final Calendar EMPTY = new Calendar(Map.of(), Set.of());

    private final SortedMap<String, Integer> latestSchoolYear;
    private final SortedSet<Period> reported;

    /**
     * A calendar.
     *
     * @param latestSchoolYear the latest school year that each district's own calendar knows
     * @param reported what every partner that is expected to report it has reported
     */
    Calendar(Map<String, Integer> latestSchoolYear, Set<Period> reported) {
        this.latestSchoolYear = Collections.unmodifiableSortedMap(new TreeMap<>(latestSchoolYear));
        this.reported = Collections.unmodifiableSortedSet(new TreeSet<>(reported));
    }

    /** Whether a district is done with a school year: its calendar knows a later one. */
    public boolean k12Closed(String district, int schoolYear) {
        return latestSchoolYear.getOrDefault(district, Integer.MIN_VALUE) > schoolYear;
    }

    /** Whether every known college has reported a subject for a term; false while no college is known. */
    public boolean reported(ReportSubject subject, AcademicTerm term) {
        return reported.contains(Period.of(subject, term));
    }

    /**
     * Whether everyone has reported a subject for a school or academic year: every known college for awards, every known
     * reporter of placements for placements. False while none is known.
     */
    public boolean reported(ReportSubject subject, int year) {
        return reported.contains(Period.of(subject, year));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calendar that
                && latestSchoolYear.equals(that.latestSchoolYear)
                && reported.equals(that.reported);
    }

    @Override
    public int hashCode() {
        return 31 * latestSchoolYear.hashCode() + reported.hashCode();
    }

    @Override
    public String toString() {
        return "Calendar{latest school years " + latestSchoolYear + ", reported " + reported + "}";
    }
}
