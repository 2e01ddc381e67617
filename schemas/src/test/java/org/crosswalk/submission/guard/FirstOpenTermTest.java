package org.crosswalk.submission.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.submission.figures.ReportedPeriod;
import org.junit.jupiter.api.Test;

/** Which periods are closed before a term. */
class FirstOpenTermTest {

    @Test
    void aSchoolYearIsClosedWithItsLastTerm() {
        FirstOpenTerm first = FirstOpenTerm.of("2022-fall");
        assertThat(first.closes(schoolYear(2020))).isTrue();
        assertThat(first.closes(schoolYear(2021))).isFalse();
        assertThat(first.closes(new ReportedPeriod(Optional.of(2022), Optional.of(Season.SUMMER_2), Optional.empty())))
                .isTrue();
        assertThat(first.closes(new ReportedPeriod(Optional.of(2022), Optional.of(Season.FALL), Optional.empty())))
                .isFalse();
        assertThat(first.closes(new ReportedPeriod(Optional.empty(), Optional.empty(), Optional.empty())))
                .isFalse();
    }

    private static ReportedPeriod schoolYear(int first) {
        return new ReportedPeriod(Optional.empty(), Optional.empty(), Optional.of(first));
    }
}
