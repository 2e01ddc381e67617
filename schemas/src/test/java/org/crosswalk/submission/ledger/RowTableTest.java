package org.crosswalk.submission.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
