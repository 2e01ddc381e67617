package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosswalk.history.Dimension;
import org.junit.jupiter.api.Test;

/** Counts added up in arrays are those that a map of cells would hold. */
final class CellCountsTest {
    private static final List<Subgroup> SUBGROUPS = subgroups();

    @Test
    void areThoseOfAMapOfCells() {
        var random = new Random(11);
        var sums = new CellCounts();
        for (int round = 0; round < 3; round++) {
            Map<CellKey, Counts> expected = new HashMap<>();
            for (int i = 0; i < 5_000; i++) {
                var cell = new CellKey(base(random), SUBGROUPS.get(random.nextInt(SUBGROUPS.size())));
                Counts counts = counts(random);
                sums.add(cell, counts);
                expected.merge(cell, counts, Counts::plus);
            }
            expected.values().removeIf(Counts::isZero);

            Map<CellKey, Counts> added = new HashMap<>();
            sums.forEach((cell, counts) -> assertThat(added.put(cell, counts)).isNull());
            assertThat(added).isEqualTo(expected);
            sums.clear();
        }
        sums.forEach((cell, counts) -> assertThat(cell).as("left after clear").isNull());
    }

    @Test
    void whatIsTakenBackIsNotGiven() {
        var sums = new CellCounts();
        var cell = new CellKey(base(new Random(1)), Subgroup.ALL);
        sums.add(cell, new Counts(1, 2, 3, 4, 5));
        sums.add(cell, new Counts(1, 2, 3, 4, 5).negate());

        List<CellKey> given = new ArrayList<>();
        sums.forEach((key, counts) -> given.add(key));
        assertThat(given).isEmpty();
    }

    @Test
    void aSumThatDoesNotFitIsRefused() {
        var sums = new CellCounts();
        var cell = new CellKey(base(new Random(1)), Subgroup.ALL);
        sums.add(cell, new Counts(Long.MAX_VALUE, 0, 0));
        assertThatThrownBy(() -> sums.add(cell, new Counts(1, 0, 0))).isInstanceOf(ArithmeticException.class);
    }

    private static BaseCell base(Random random) {
        return new BaseCell(
                "HS-7", 1, "202" + random.nextInt(3) + "-22", OrganizationType.DISTRICT, "d" + random.nextInt(5));
    }

    private static Counts counts(Random random) {
        return new Counts(small(random), small(random), small(random), small(random), small(random));
    }

    private static long small(Random random) {
        return random.nextInt(3) - 1;
    }

    private static List<Subgroup> subgroups() {
        List<Subgroup> all = new ArrayList<>(List.of(Subgroup.ALL));
        for (Dimension dimension : Dimension.values()) {
            dimension.vocabulary().forEach(value -> all.add(Subgroup.of(dimension.id(), value)));
        }
        return all;
    }
}
