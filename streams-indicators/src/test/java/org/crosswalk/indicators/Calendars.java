package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.indicators.Calendar.SchoolYears;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/** Calendars in which all is reported, or all but what a test takes out. */
final class Calendars {
    private static final int FIRST = 2018;
    private static final int LAST = 2026;
    private static final Set<String> COLLEGES = Set.of("river-college", "hill-college");

    private Calendars() {}

    static Calendar allReported() {
        return without(period -> false);
    }

    static Calendar without(ReportSubject subject, AcademicTerm term) {
        return without(Period.of(subject, term)::equals);
    }

    static Calendar without(ReportSubject subject, int year) {
        return without(Period.of(subject, year)::equals);
    }

    /** All is reported, but a district's own calendar ends with a school year. */
    static Calendar until(String district, int schoolYear) {
        Map<String, SchoolYears> years = schoolYears();
        years.put(district, new SchoolYears(FIRST, schoolYear));
        return new Calendar(years, periods(), COLLEGES);
    }

    private static Calendar without(Predicate<Period> missing) {
        Set<Period> periods = periods();
        periods.removeIf(missing);
        return new Calendar(schoolYears(), periods, COLLEGES);
    }

    private static Map<String, SchoolYears> schoolYears() {
        var all = new SchoolYears(FIRST, LAST);
        return new HashMap<>(Map.of("north-district", all, "south-district", all));
    }

    private static Set<Period> periods() {
        Set<Period> periods = new HashSet<>();
        for (ReportSubject subject : ReportSubject.values()) {
            for (int year = FIRST; year < LAST; year++) {
                periods.add(Period.of(subject, year));
                periods.add(Period.of(subject, AcademicTerm.fall(year)));
                periods.add(Period.of(subject, AcademicTerm.spring(year)));
            }
        }
        return periods;
    }
}
