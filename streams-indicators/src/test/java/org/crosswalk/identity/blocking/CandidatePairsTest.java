package org.crosswalk.identity.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CandidatePairsTest {
    @Property
    void pairsAreThoseOfBlocksWithinTheLimitEachOnce(
            @ForAll @Size(max = 12) List<@Size(max = 5) Set<@LongRange(min = -4, max = 4) Long>> keys,
            @ForAll @IntRange(min = 2, max = 5) int limit) {
        List<long[]> records = new ArrayList<>();
        for (Set<Long> each : keys) {
            // Keys are spread over all 64 bits, as hashes are.
            records.add(each.stream()
                    .mapToLong(key -> key * 0x1555555555555555L)
                    .sorted()
                    .toArray());
        }
        var candidates = new CandidatePairs(records, limit);
        List<String> found = new ArrayList<>();
        for (int block = 0; block < candidates.blocks(); block++) {
            candidates.each(block, block + 1, (a, b) -> found.add(a + "-" + b));
        }
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pairs(records, limit));
    }

    private static Set<String> pairs(List<long[]> records, int limit) {
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            for (long key : records.get(i)) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<String> pairs = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int a : block) {
                for (int b : block) {
                    if (a < b && block.size() <= limit) {
                        pairs.add(a + "-" + b);
                    }
                }
            }
        }
        return pairs;
    }
}
