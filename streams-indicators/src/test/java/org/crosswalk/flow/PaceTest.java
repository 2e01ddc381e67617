package org.crosswalk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long REST = Pace.REST.toMillis();

    private final Pace pace = new Pace();

    @Test
    void fewRecordsAreNoBacklog() {
        pace.fetched(Pace.MANY - 1, 0);
        assertThat(pace.busyFor(0)).isZero();
    }

    @Test
    void whatWaitsIsABacklogHoweverSlowlyItIsTaken() {
        pace.fetched(Pace.MANY, 0);
        assertThat(pace.busyFor(0)).isEqualTo(1);
        assertThat(pace.busyFor(REST / 2)).isEqualTo(REST / 2);
        assertThat(pace.busyFor(REST * 100)).isEqualTo(REST * 100);
    }

    @Test
    void whatRemainsOnTheBrokersIsABacklogAlsoBetweenTwoFetches() {
        pace.fetched(Pace.FAST, 0);
        pace.remains(Pace.MANY);
        assertThat(pace.busyFor(0)).isEqualTo(1);
        for (int record = 0; record < Pace.FAST; record++) {
            pace.took();
        }
        assertThat(pace.busyFor(REST * 10)).isEqualTo(REST * 10);
        pace.remains(-1);
        assertThat(pace.busyFor(REST * 11)).isZero();
    }

    @Test
    void aBacklogEndsAWhileAfterTheLastOfItIsTaken() {
        pace.fetched(Pace.MANY, 0);
        assertThat(pace.busyFor(0)).isPositive();
        pace.took();
        assertThat(pace.busyFor(REST - 1)).isEqualTo(REST - 1);
        assertThat(pace.busyFor(REST)).isZero();
    }

    @Test
    void manyRecordsInAShortTimeAreABacklogEvenIfTheyAreTakenAtOnce() {
        for (int record = 0; record < Pace.FAST; record++) {
            pace.fetched(1, record / 10);
            pace.took();
        }
        assertThat(pace.busyFor(100)).isPositive();
    }

    @Test
    void afterManyRecordsInAShortTimeEmptyFetchesAreNoBacklog() {
        pace.fetched(Pace.FAST, 0);
        pace.gaveUp();
        for (long now = 1; now < Pace.WINDOW.toMillis(); now++) {
            pace.fetched(0, now);
        }
        assertThat(pace.busyFor(REST)).isZero();
    }

    @Test
    void aSteadyTrickleIsNone() {
        for (long now = 0; now < 60_000; now += 7) {
            pace.fetched(1, now);
            pace.took();
            assertThat(pace.busyFor(now)).isZero();
        }
    }

    @Test
    void aSecondBacklogBeginsAnew() {
        pace.fetched(Pace.FAST, 0);
        pace.gaveUp();
        assertThat(pace.busyFor(10_000)).isZero();
        pace.fetched(Pace.FAST, 10_000);
        assertThat(pace.busyFor(10_050)).isEqualTo(50);
    }

    @Test
    void whatIsGivenUpIsNoBacklogForEver() {
        pace.fetched(Pace.MANY, 0);
        pace.gaveUp();
        assertThat(pace.busyFor(0)).isZero();
    }
}
