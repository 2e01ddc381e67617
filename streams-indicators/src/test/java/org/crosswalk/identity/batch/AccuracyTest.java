package org.crosswalk.identity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {
    private static final int[] TRUTH = {1, 1, 1, 2};

    @Test
    void aWrongMergeAndAMissedPairCount() {
        Accuracy accuracy = Accuracy.of(new int[] {0, 0, 1, 1}, TRUTH);
        assertThat(accuracy.precision()).isEqualTo(0.5);
        assertThat(accuracy.recall()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(accuracy.f1()).isCloseTo(0.4, within(1e-12));
        assertThat(accuracy.surplus()).isEqualTo(1);
        // Precision (1 + 1 + 0.5 + 0.5) / 4, recall (2/3 + 2/3 + 1/3 + 1) / 4.
        assertThat(accuracy.bCubedF1()).isCloseTo(2 * 0.75 * (2.0 / 3) / (0.75 + 2.0 / 3), within(1e-12));
    }

    @Test
    void theTruthIsFaultless() {
        Accuracy accuracy = Accuracy.of(new int[] {7, 7, 7, 8}, TRUTH);
        assertThat(accuracy.f1()).isEqualTo(1);
        assertThat(accuracy.bCubedF1()).isEqualTo(1);
        assertThat(accuracy.surplus()).isZero();
    }

    @Test
    void aRecordOfWhichNobodyKnowsTheTruthCountsInNoFigure() {
        // In truth 1 and 2 are one person, 3 is another, and nobody knows of 4; found were 1, and 2 with 3 and 4.
        Accuracy accuracy = Accuracy.of(new int[] {0, 1, 1, 1}, new int[] {5, 5, 6, Accuracy.UNKNOWN});
        assertThat(accuracy.records()).isEqualTo(3);
        assertThat(accuracy.precision()).isZero();
        assertThat(accuracy.recall()).isZero();
        assertThat(accuracy.f1()).isZero();
        assertThat(accuracy.bCubedPrecision()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-9));
        assertThat(accuracy.bCubedRecall()).isCloseTo((0.5 + 0.5 + 1) / 3, within(1e-9));
        assertThat(accuracy.surplus()).isEqualTo(1);
    }
}
