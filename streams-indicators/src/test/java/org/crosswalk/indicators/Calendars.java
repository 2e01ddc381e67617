package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/** Calendars in which all is reported, or all but what a test takes out. */
final class Calendars {
    private static final int FIRST = 2018;
    private static final int LAST = 2026;

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
        Map<String, Integer> latest = latest();
        latest.put(district, schoolYear);
        return new Calendar(latest, periods());
    }

    private static Calendar without(Predicate<Period> missing) {
        Set<Period> periods = periods();
        periods.removeIf(missing);
        return new Calendar(latest(), periods);
    }

    private static Map<String, Integer> latest() {
        return new HashMap<>(Map.of("north-district", LAST, "south-district", LAST));
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
