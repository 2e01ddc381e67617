package org.crosswalk.indicators;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.findings.Reported;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/**
 * How far time has come, as the partners' own data says. Immutable, and nothing but what decides a value: while two
 * calendars are equal, nobody needs to be evaluated again. It is drawn from an {@link Almanac}.
 */
public final class Calendar implements Reported {
    /** Before anyone has said anything: everything is pending. */
    public static final Calendar EMPTY = new Calendar(Map.of(), Set.of(), Set.of());

    private final SortedMap<String, SchoolYears> schoolYears;
    private final SortedSet<Period> reported;
    private final SortedSet<String> tellingStudents;

    /**
     * The school years that a district's own calendar knows.
     *
     * @param first the earliest, by its first calendar year
     * @param last the latest
     */
    record SchoolYears(int first, int last) {}

    /**
     * A calendar.
     *
     * @param schoolYears the school years of each district
     * @param reported what every partner that is expected to report it has reported
     * @param tellingStudents the colleges that have reported students of any term
     */
    Calendar(Map<String, SchoolYears> schoolYears, Set<Period> reported, Set<String> tellingStudents) {
        this.schoolYears = Collections.unmodifiableSortedMap(new TreeMap<>(schoolYears));
        this.reported = Collections.unmodifiableSortedSet(new TreeSet<>(reported));
        this.tellingStudents = Collections.unmodifiableSortedSet(new TreeSet<>(tellingStudents));
    }

    /** Whether a district is done with a school year: its calendar knows a later one. */
    public boolean k12Closed(String district, int schoolYear) {
        SchoolYears known = schoolYears.get(district);
        return known != null && known.last() > schoolYear;
    }

    @Override
    public boolean enrollments(String district, int schoolYear) {
        SchoolYears known = schoolYears.get(district);
        return known != null && known.first() <= schoolYear && known.last() > schoolYear;
    }

    @Override
    public boolean students(String college) {
        return tellingStudents.contains(college);
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
                && schoolYears.equals(that.schoolYears)
                && reported.equals(that.reported)
                && tellingStudents.equals(that.tellingStudents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schoolYears, reported, tellingStudents);
    }

    @Override
    public String toString() {
        return "Calendar{school years " + schoolYears + ", reported " + reported + ", students of " + tellingStudents
                + "}";
    }
}
