package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.ReportSubject.COURSE_ENROLLMENTS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.PLACEMENTS;

import java.util.Map;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observation.AgreedMinutes;
import org.crosswalk.history.Observation.AttainedMinutes;
import org.crosswalk.history.Observation.K12Year;
import org.crosswalk.history.Observation.Placement;
import org.crosswalk.history.Observation.PlacementCompleted;
import org.crosswalk.history.Observations;
import org.junit.jupiter.api.Test;

class WorkBasedLearningTest {
    private static final K12Year STUDENT = new K12Year(2021, "north-district", "1");

    @Test
    void participationCountsStudents() {
        assertThat(Told.of(
                        "WB-7.participation",
                        Calendars.allReported(),
                        STUDENT,
                        new Placement(2021),
                        new Placement(2021)))
                .containsExactly(
                        "2021-22 north-district 1/1/0", "2021-22 north-district/1 1/1/0", "2021-22 state 1/1/0");
        assertThat(Told.counts("WB-7.participation", Calendars.allReported(), STUDENT, new Placement(2022)))
                .containsExactly("0/1/0");
    }

    @Test
    void completionCountsPlacements() {
        assertThat(Told.counts(
                        "WB-7.completion",
                        Calendars.allReported(),
                        STUDENT,
                        new Placement(2021),
                        new Placement(2021),
                        new Placement(2021),
                        new PlacementCompleted(2021),
                        new PlacementCompleted(2021)))
                .containsExactly("2/3/0");
    }

    @Test
    void withoutPlacementsThereIsNothingToComplete() {
        assertThat(Told.of("WB-7.completion", Calendars.allReported(), STUDENT)).isEmpty();
    }

    @Test
    void hoursAreMinutesAgainstAgreedMinutes() {
        Map<Observation, Long> log = Map.of(
                STUDENT,
                1L,
                new AgreedMinutes(2021),
                3600L,
                new AttainedMinutes(2021),
                4000L,
                new AttainedMinutes(2020),
                9L);
        assertThat(Evaluation.evaluate(Observations.of(log), Calendars.allReported())
                        .rows())
                .filteredOn(row -> row.cell().indicator().equals("WB-7.hours"))
                .extracting(Contributions.Row::counts)
                .containsOnly(new Counts(4000, 3600, 0));
    }

    @Test
    void minutesWithoutAnAgreementAreNotCounted() {
        assertThat(Told.of("WB-7.hours", Calendars.allReported(), STUDENT, new AttainedMinutes(2021)))
                .isEmpty();
    }

    @Test
    void allThreeArePendingUntilThePlacementsOfTheYearAreReported() {
        var calendar = Calendars.without(PLACEMENTS, 2021);
        var held = new Observation[] {STUDENT, new Placement(2021), new Placement(2021), new AgreedMinutes(2021)};
        assertThat(Told.counts("WB-7.participation", calendar, held)).containsExactly("0/0/1");
        assertThat(Told.counts("WB-7.completion", calendar, held)).containsExactly("0/0/2");
        assertThat(Told.counts("WB-7.hours", calendar, held)).containsExactly("0/0/1");
        assertThat(Told.counts("WB-7.hours", Calendars.until("north-district", 2021), held))
                .containsExactly("0/0/1");
        assertThat(Told.counts("WB-7.hours", Calendars.without(COURSE_ENROLLMENTS, AcademicTerm.fall(2021)), held))
                .containsExactly("0/1/0");
    }
}
