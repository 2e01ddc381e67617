package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.ReportSubject.AWARDS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation.Award;
import org.crosswalk.history.Observation.Enrolled;
import org.crosswalk.history.Observation.FirstTime;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.schemas.vocabulary.Season;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    private static final String RIVER = "river-college";
    private static final String HILL = "hill-college";
    private static final AcademicTerm FALL = AcademicTerm.fall(2022);
    private static final AcademicTerm SPRING = AcademicTerm.spring(2023);
    private static final AcademicTerm SECOND_FALL = AcademicTerm.fall(2023);
    private static final FirstTime ENTERED = new FirstTime(RIVER, FALL);

    @Test
    void cohortsAreTheFirstFallOfFirstTimeStudents() {
        assertThat(Told.of("PR-1", Calendars.allReported(), ENTERED, new FirstTime(HILL, SECOND_FALL)))
                .containsExactly("fall-2022 river-college 0/1/0", "fall-2022 state 0/1/0");
    }

    @Test
    void entryInAnotherSeasonIsNoCohort() {
        var spring = new FirstTime(RIVER, SPRING);
        var summer = new FirstTime(RIVER, new AcademicTerm(2023, Season.SUMMER_1));
        assertThat(Told.of("PR-1", Calendars.allReported(), spring, summer, new Enrolled(RIVER, FALL)))
                .isEmpty();
        assertThat(Told.of("PR-1", Calendars.allReported(), spring, new FirstTime(RIVER, SECOND_FALL)))
                .contains("fall-2023 state 0/1/0");
    }

    @Test
    void schoolsOfAnEarlierGraduationHaveCells() {
        assertThat(Told.of("PR-1", Calendars.allReported(), ENTERED, new Graduated(2021, "north-district", "1")))
                .containsExactly(
                        "fall-2022 river-college 0/1/0",
                        "fall-2022 north-district 0/1/0",
                        "fall-2022 north-district/1 0/1/0",
                        "fall-2022 state 0/1/0");
    }

    @Test
    void schoolsOfAGraduationInTheYearOfTheFallHaveNone() {
        assertThat(Told.of("PR-1", Calendars.allReported(), ENTERED, new Graduated(2022, "north-district", "1")))
                .containsExactly("fall-2022 river-college 0/1/0", "fall-2022 state 0/1/0");
    }

    @Test
    void firstSpringCountsAnywhere() {
        assertThat(Told.counts("PR-1", Calendars.allReported(), ENTERED, new Enrolled(HILL, SPRING)))
                .containsExactly("1/1/0");
        assertThat(Told.counts("PR-1", Calendars.allReported(), ENTERED, new Enrolled(RIVER, SECOND_FALL)))
                .containsExactly("0/1/0");
    }

    @Test
    void secondFallCountsAnywhereOrByAnAwardOfTheYear() {
        assertThat(Told.counts("PR-2", Calendars.allReported(), ENTERED, new Enrolled(HILL, SECOND_FALL)))
                .containsExactly("1/1/0");
        assertThat(Told.counts("PR-2", Calendars.allReported(), ENTERED, new Award(HILL, 2022)))
                .containsExactly("1/1/0");
        assertThat(Told.counts(
                        "PR-2", Calendars.allReported(), ENTERED, new Award(RIVER, 2021), new Award(RIVER, 2023)))
                .containsExactly("0/1/0");
        assertThat(Told.counts("PR-2", Calendars.allReported(), ENTERED, new Enrolled(RIVER, SPRING)))
                .containsExactly("0/1/0");
    }

    @Test
    void retentionIsAtTheCollegeWhereTheStudentBegan() {
        assertThat(Told.counts("PR-3", Calendars.allReported(), ENTERED, new Enrolled(RIVER, SECOND_FALL)))
                .containsExactly("1/1/0");
        assertThat(Told.counts("PR-3", Calendars.allReported(), ENTERED, new Enrolled(HILL, SECOND_FALL)))
                .containsExactly("0/1/0");
        assertThat(Told.counts("PR-3", Calendars.allReported(), ENTERED, new Award(HILL, 2022)))
                .containsExactly("0/1/0");
        assertThat(Told.counts("PR-3", Calendars.allReported(), ENTERED, new Award(RIVER, 2022)))
                .containsExactly("1/1/0");
    }

    @Test
    void whoBeginsAtTwoCollegesIsRetainedByEachOnItsOwnAndElsewhereByEither() {
        assertThat(Told.of(
                        "PR-3",
                        Calendars.allReported(),
                        ENTERED,
                        new FirstTime(HILL, FALL),
                        new Graduated(2021, "north-district", "1"),
                        new Enrolled(HILL, SECOND_FALL)))
                .containsExactly(
                        "fall-2022 hill-college 1/1/0",
                        "fall-2022 river-college 0/1/0",
                        "fall-2022 north-district 1/1/0",
                        "fall-2022 north-district/1 1/1/0",
                        "fall-2022 state 1/1/0");
    }

    @Test
    void isPendingUntilTheTermAndTheAwardsAreReported() {
        var withoutSpring = Calendars.without(TERM_ENROLLMENTS, SPRING);
        assertThat(Told.counts("PR-1", withoutSpring, ENTERED)).containsExactly("0/0/1");
        assertThat(Told.counts("PR-2", withoutSpring, ENTERED)).containsExactly("0/1/0");
        for (var calendar :
                new Calendar[] {Calendars.without(TERM_ENROLLMENTS, SECOND_FALL), Calendars.without(AWARDS, 2022)}) {
            assertThat(Told.counts("PR-1", calendar, ENTERED)).containsExactly("0/1/0");
            assertThat(Told.counts("PR-2", calendar, ENTERED, new Award(RIVER, 2022)))
                    .containsExactly("0/0/1");
            assertThat(Told.counts("PR-3", calendar, ENTERED)).containsExactly("0/0/1");
        }
    }
}
