package org.crosswalk.indicators;

import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;

import java.util.List;
import org.crosswalk.indicators.Indicator.Description;

/** ID-1: how many of a term's college students are found in the records of the districts. */
final class Matching {
    private static final Indicator MATCH_RATE = new Indicator(
            "ID-1",
            1,
            new Description(
                    "Match rate: students enrolled at a college in a term whose person has a student record of a district as"
                            + " well.",
                    "Crosswalk; no standard is published",
                    List.of("001071", "000165"),
                    "student enrolled at a college in a term",
                    "Every college has reported enrollments of the term."),
            Population.COLLEGE_TERM,
            Rates.peopleWith((history, unit) -> history.hasK12Record()),
            (calendar, unit) -> calendar.reported(TERM_ENROLLMENTS, unit.term().orElseThrow()));

    static final List<Indicator> DEFINITIONS = List.of(MATCH_RATE);

    private Matching() {}
}
