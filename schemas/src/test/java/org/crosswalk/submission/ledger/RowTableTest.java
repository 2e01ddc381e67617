package org.crosswalk.submission.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowTableTest {

    /** Adds a row, or drops it when it is held. */
    private record Step(long key, long content) {}

    @Property
    void holdsWhatAMapWouldHold(@ForAll("steps") List<Step> steps) {
        RowTable table = new RowTable();
        Map<Long, Long> expected = new HashMap<>();
        for (Step step : steps) {
            int slot = table.find(step.key());
            assertThat(slot >= 0).isEqualTo(expected.containsKey(step.key()));
            if (slot < 0) {
                table.add(step.key(), step.content(), step.content() & 0xFF, 1);
                expected.put(step.key(), step.content());
            } else if (step.content() % 3 == 0) {
                table.hold(slot, 0, RowTable.NOWHERE);
                table.settle();
                expected.remove(step.key());
            } else {
                table.hold(slot, step.content(), 7);
                expected.put(step.key(), step.content());
            }
        }
        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach(
                (key, content) -> assertThat(table.content(table.find(key))).isEqualTo(content));
        int[] visited = {0};
        table.forEach(slot -> visited[0]++);
        assertThat(visited[0]).isEqualTo(expected.size());
    }

    /** Many rows lie in a mapped file; they come and go as few do. */
    @Example
    void holdsManyRowsAsFew() {
        RowTable table = new RowTable();
        int rows = RowSlots.MAPPED_FROM * 3;
        for (int row = 0; row < rows; row++) {
            table.add(key(row), row, row, -row);
        }
        for (int row = 0; row < rows; row += 2) {
            table.hold(table.find(key(row)), 0, RowTable.NOWHERE);
        }
        table.settle();
        assertThat(table.size()).isEqualTo(rows / 2);
        assertThat(table.slots()).isGreaterThan(RowSlots.MAPPED_FROM);
        for (int row = 0; row < rows; row++) {
            int slot = table.find(key(row));
            assertThat(slot >= 0).isEqualTo(row % 2 == 1);
            if (slot >= 0) {
                table.mark(slot, row);
                assertThat(List.of(table.content(slot), table.position(slot), (long) table.mark(slot)))
                        .containsOnly((long) row);
            }
        }
    }

    /** More slots than one buffer holds. */
    @Example
    void slotsOfSeveralPartsAreApart() {
        int count = 1 << 22;
        RowSlots slots = RowSlots.of(count);
        for (int slot = 0; slot < count; slot += 4_099) {
            slots.key(slot, ~slot);
            slots.hold(slot, slot + 1L, slot + 2L);
            slots.mark(slot, slot + 3);
        }
        for (int slot = 0; slot < count; slot += 4_099) {
            assertThat(List.of(slots.key(slot), slots.content(slot), slots.position(slot), (long) slots.mark(slot)))
                    .containsExactly((long) ~slot, slot + 1L, slot + 2L, slot + 3L);
        }
        assertThat(slots.key(1)).isZero();
    }

    private static long key(int row) {
        return row * 0x9E3779B97F4A7C15L;
    }

    /** Keys whose low bits are alike end in the same slots, so that runs of full slots are tried too. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> keys = Arbitraries.longs().between(0, 40).map(key -> key % 2 == 0 ? key : key << 20);
        return Combinators.combine(keys, Arbitraries.longs())
                .as((key, content) -> new Step(key == 1 ? 2 : key, content))
                .list()
                .ofMaxSize(200);
    }
}
