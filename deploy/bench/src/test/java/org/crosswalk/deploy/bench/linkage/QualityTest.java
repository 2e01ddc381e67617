package org.crosswalk.deploy.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;

class QualityTest {
    private final LabelledSet set = new LabelledSet(
            "four",
            Stream.of("a", "b", "c", "d")
                    .map(id -> PersonRecord.of(id, "", Map.of()))
                    .toList(),
            List.of("one", "one", "one", "two"));

    @Test
    void aWrongMergeAndAMissedPairCount() {
        Quality quality = Quality.of(set, List.of(List.of(0, 1), List.of(2, 3)));
        assertThat(quality.precision()).isEqualTo(0.5);
        assertThat(quality.recall()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(quality.f1()).isCloseTo(0.4, within(1e-12));
        assertThat(quality.falseMerges()).isEqualTo(2_500);
        // Precision (1 + 1 + 0.5 + 0.5) / 4, recall (2/3 + 2/3 + 1/3 + 1) / 4.
        assertThat(quality.bCubed()).isCloseTo(2 * 0.75 * (2.0 / 3) / (0.75 + 2.0 / 3), within(1e-12));
    }

    @Test
    void theTruthIsFaultless() {
        Quality quality = Quality.of(set, List.of(List.of(0, 1, 2), List.of(3)));
        assertThat(quality.f1()).isEqualTo(1);
        assertThat(quality.bCubed()).isEqualTo(1);
        assertThat(quality.falseMerges()).isZero();
    }
}
