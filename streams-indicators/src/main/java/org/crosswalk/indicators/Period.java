package org.crosswalk.indicators;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;

/**
 * What a submission reports: a subject for a term, or for a whole school or academic year.
 *
 * @param subject what is reported
 * @param year calendar year of the term, or first calendar year of the school or academic year
 * @param season season of the term; {@code UNKNOWN} for a whole year
 */
record Period(ReportSubject subject, int year, Season season) implements Comparable<Period> {

    static Period of(ReportSubject subject, AcademicTerm term) {
        return new Period(subject, term.year(), term.season());
    }

    static Period of(ReportSubject subject, int year) {
        return new Period(subject, year, Season.UNKNOWN);
    }

    @Override
    public int compareTo(Period other) {
        int order = subject.compareTo(other.subject);
        if (order == 0) {
            order = Integer.compare(year, other.year);
        }
        return order != 0 ? order : season.compareTo(other.season);
    }
}
