package org.crosswalk.indicators;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
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
    private static final ReportSubject[] SUBJECTS = ReportSubject.values();
    private static final Season[] SEASONS = Season.values();

    static Period of(ReportSubject subject, AcademicTerm term) {
        return new Period(subject, term.year(), term.season());
    }

    static Period of(ReportSubject subject, int year) {
        return new Period(subject, year, Season.UNKNOWN);
    }

    void write(PackedWriter out) {
        out.count(subject.ordinal()).number(year).count(season.ordinal());
    }

    static Period read(PackedReader in) {
        return new Period(SUBJECTS[in.count()], (int) in.number(), SEASONS[in.count()]);
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
