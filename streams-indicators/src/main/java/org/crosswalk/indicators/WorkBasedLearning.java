package org.crosswalk.indicators;

import static org.crosswalk.schemas.vocabulary.ReportSubject.PLACEMENTS;

import java.util.List;
import org.crosswalk.history.History;
import org.crosswalk.indicators.Indicator.Description;
import org.crosswalk.indicators.Indicator.Measure;
import org.crosswalk.indicators.Indicator.Window;

/** WB-7: work-based learning of students in grades 9 to 12. */
final class WorkBasedLearning {
    private static final String SOURCE = "CALPADS Flash 229 and WBLR file specification";
    private static final String UNIT_WINDOW =
            "The student's districts have begun a later school year, and every reporter of placements has reported the year.";
    private static final List<String> CEDS = List.of("000100", "001499");

    private static final Window WINDOW =
            Windows.all(Windows.districtsClosed(), (calendar, unit) -> calendar.reported(PLACEMENTS, unit.year()));

    private static final Indicator COMPLETION = new Indicator(
            "WB-7.completion",
            1,
            new Description(
                    "Reported placements of students in grades 9 to 12 in a school year that were completed: internships"
                            + " once the employer has evaluated the student, all other types when they are reported.",
                    SOURCE,
                    CEDS,
                    "placement of a student in a school year",
                    UNIT_WINDOW),
            Population.HIGH_SCHOOL_YEAR,
            (history, unit, organization) ->
                    new Counts(history.completedPlacements(unit.year()), history.placements(unit.year()), 0),
            WINDOW);

    private static final Indicator HOURS = new Indicator(
            "WB-7.hours",
            1,
            new Description(
                    "Minutes at the workplace of students in grades 9 to 12 in a school year, against the minutes that their"
                            + " training agreements ask for. Students without an agreement are not counted.",
                    SOURCE,
                    CEDS,
                    "minute that a training agreement asks for",
                    UNIT_WINDOW),
            Population.HIGH_SCHOOL_YEAR,
            new Minutes(),
            WINDOW);

    private static final Indicator PARTICIPATION = new Indicator(
            "WB-7.participation",
            1,
            new Description(
                    "Students in grades 9 to 12 in a school year with at least one reported placement in that year.",
                    SOURCE,
                    CEDS,
                    "student in a school year",
                    UNIT_WINDOW),
            Population.HIGH_SCHOOL_YEAR,
            Rates.peopleWith((history, unit) -> history.placements(unit.year()) > 0),
            WINDOW);

    static final List<Indicator> DEFINITIONS = List.of(COMPLETION, HOURS, PARTICIPATION);

    private WorkBasedLearning() {}

    /** Minutes against minutes: who stays longer than agreed brings more than there is to reach. */
    private static final class Minutes implements Measure {
        @Override
        public Counts count(History history, Unit unit, Organization organization) {
            long agreed = history.agreedMinutes(unit.year());
            return agreed == 0 ? Counts.ZERO : new Counts(history.attainedMinutes(unit.year()), agreed, 0);
        }

        @Override
        public boolean isShare() {
            return false;
        }
    }
}
