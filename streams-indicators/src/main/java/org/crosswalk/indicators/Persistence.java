package org.crosswalk.indicators;

import static org.crosswalk.schemas.vocabulary.ReportSubject.AWARDS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;

import java.util.List;
import java.util.Set;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.History;
import org.crosswalk.indicators.Indicator.Description;
import org.crosswalk.indicators.Indicator.Window;

/** PR-1 to PR-3: persistence of those who begin college in a fall, side by side. */
final class Persistence {
    private static final String SOURCE =
            "National Student Clearinghouse Research Center, Persistence and Retention 2025";
    private static final String UNIT = "student new to college in a fall, in the cohort of the first such fall";
    private static final List<String> CEDS = List.of("000117", "000096", "000165", "000081");

    private static final Window SECOND_FALL =
            (calendar, unit) -> calendar.reported(TERM_ENROLLMENTS, AcademicTerm.fall(unit.year() + 1))
                    && calendar.reported(AWARDS, unit.year());
    private static final String SECOND_FALL_WORDING =
            "Every college has reported enrollments of the second fall and awards of the first academic year.";

    private static final Indicator FIRST_SPRING = new Indicator(
            "PR-1",
            1,
            new Description(
                    "Students new to college in a fall who are enrolled at any college in the spring right after it.",
                    SOURCE,
                    List.of("000117", "000096", "000165"),
                    UNIT,
                    "Every college has reported enrollments of the first spring."),
            Population.FALL_ENTRANT,
            Rates.peopleWith((history, unit) -> !history.enrolledColleges(AcademicTerm.spring(unit.year() + 1))
                    .isEmpty()),
            (calendar, unit) -> calendar.reported(TERM_ENROLLMENTS, AcademicTerm.spring(unit.year() + 1)));

    private static final Indicator SECOND_FALL_PERSISTENCE = new Indicator(
            "PR-2",
            1,
            new Description(
                    "Students new to college in a fall who are enrolled at any college in the next fall, or earned a credential"
                            + " at any college within the academic year.",
                    SOURCE,
                    CEDS,
                    UNIT,
                    SECOND_FALL_WORDING),
            Population.FALL_ENTRANT,
            Rates.peopleWith((history, unit) -> !history.enrolledColleges(AcademicTerm.fall(unit.year() + 1))
                            .isEmpty()
                    || !history.awardingColleges(unit.year()).isEmpty()),
            SECOND_FALL);

    private static final Indicator RETENTION = new Indicator(
            "PR-3",
            1,
            new Description(
                    "Students new to college in a fall who are enrolled at the college where they began in the next fall, or"
                            + " earned a credential there within the academic year. In the cells of a college that college is"
                            + " meant, in all others any of the colleges where the student began.",
                    SOURCE,
                    CEDS,
                    UNIT,
                    SECOND_FALL_WORDING),
            Population.FALL_ENTRANT,
            (history, unit, organization) -> Rates.one(
                    organization.type() == OrganizationType.COLLEGE
                            ? retained(history, unit, Set.of(organization.id()))
                            : retained(history, unit, unit.colleges())),
            SECOND_FALL);

    static final List<Indicator> DEFINITIONS = List.of(FIRST_SPRING, SECOND_FALL_PERSISTENCE, RETENTION);

    private Persistence() {}

    private static boolean retained(History history, Unit unit, Set<String> colleges) {
        Set<String> enrolled = history.enrolledColleges(AcademicTerm.fall(unit.year() + 1));
        Set<String> awarding = history.awardingColleges(unit.year());
        return colleges.stream().anyMatch(college -> enrolled.contains(college) || awarding.contains(college));
    }
}
