package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation.Enrolled;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.K12Record;
import org.crosswalk.schemas.vocabulary.Season;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final String RIVER = "river-college";
    private static final String HILL = "hill-college";
    private static final AcademicTerm FALL = AcademicTerm.fall(2022);
    private static final AcademicTerm SPRING = AcademicTerm.spring(2022);

    @Test
    void everyTermIsACohortOfItsColleges() {
        assertThat(Told.of(
                        "ID-1",
                        Calendars.allReported(),
                        new Enrolled(RIVER, SPRING),
                        new Enrolled(RIVER, FALL),
                        new Enrolled(HILL, FALL),
                        new K12Record()))
                .containsExactly(
                        "fall-2022 hill-college 1/1/0",
                        "fall-2022 river-college 1/1/0",
                        "fall-2022 state 1/1/0",
                        "spring-2022 river-college 1/1/0",
                        "spring-2022 state 1/1/0");
    }

    @Test
    void onlyARecordOfADistrictIsAMatch() {
        assertThat(Told.counts("ID-1", Calendars.allReported(), new Enrolled(RIVER, FALL)))
                .containsExactly("0/1/0");
        assertThat(Told.of("ID-1", Calendars.allReported(), new K12Record())).isEmpty();
    }

    @Test
    void schoolsHaveNoCells() {
        assertThat(Told.of(
                        "ID-1",
                        Calendars.allReported(),
                        new Enrolled(RIVER, FALL),
                        new Graduated(2021, "north-district", "1"),
                        new K12Record()))
                .containsExactly("fall-2022 river-college 1/1/0", "fall-2022 state 1/1/0");
    }

    @Test
    void isPendingUntilTheTermIsReported() {
        var calendar = Calendars.without(TERM_ENROLLMENTS, FALL);
        assertThat(Told.counts("ID-1", calendar, new Enrolled(RIVER, FALL), new K12Record()))
                .containsExactly("0/0/1");
        var summer = new AcademicTerm(2023, Season.SUMMER_1);
        assertThat(Told.of("ID-1", calendar, new Enrolled(RIVER, summer)))
                .containsExactly("summer-1-2023 river-college 0/0/1", "summer-1-2023 state 0/0/1");
    }
}
