package org.crosswalk.identity.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.comparison.ComparisonKind;
import org.crosswalk.identity.comparison.Field;
import org.crosswalk.identity.comparison.Nicknames;
import org.junit.jupiter.api.Test;

class EstimationTest {
    private static final int RECORDS = 1000;
    private static final int PAIRS = RECORDS * (RECORDS - 1) / 2;
    private static final double PRIOR = 0.01;
    private static final double[] M = {0.95, 0.9, 0.85, 0.8, 0.97};
    private static final double[] U = {0.002, 0.01, 0.005, 0.03, 0.001};

    @Test
    void findsWhatThePatternsWereMadeWith() {
        var random = new Random(7);
        var patterns = new Patterns();
        for (int pair = 0; pair < PAIRS; pair++) {
            double[] agree = random.nextDouble() < PRIOR ? M : U;
            int[] levels = new int[M.length];
            for (int i = 0; i < levels.length; i++) {
                boolean missing = random.nextDouble() < 0.1;
                levels[i] = missing ? Comparison.MISSING : random.nextDouble() < agree[i] ? 0 : 1;
            }
            patterns.add(levels);
        }
        var believed = new Weights.OfComparison(List.of(0.8, 0.2), List.of(0.02, 0.98), Map.of());
        Weights found = new Estimation(
                        comparisons(),
                        new Weights(1e-6, List.of(believed, believed, believed, believed, believed)),
                        patterns,
                        1,
                        patterns,
                        RECORDS)
                .estimate(List.of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        assertThat(found.prior()).isCloseTo(PRIOR, within(0.0005));
        for (int i = 0; i < M.length; i++) {
            assertThat(found.comparisons().get(i).m().get(0)).as("m " + i).isCloseTo(M[i], within(0.02));
            assertThat(found.comparisons().get(i).u().get(0)).as("u " + i).isCloseTo(U[i], within(0.003));
        }
    }

    private static List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < M.length; i++) {
            comparisons.add(
                    ComparisonKind.EXACT.of(new Field("c" + i, List.of("c" + i), i, -1, false, 0), Nicknames.NONE));
        }
        return comparisons;
    }
}
