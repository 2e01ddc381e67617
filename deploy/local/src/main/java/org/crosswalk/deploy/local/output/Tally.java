package org.crosswalk.deploy.local.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often each of several things was met. */
public final class Tally {
    private final Map<List<String>, Long> counts = new HashMap<>();

    /** Counts one more of what these texts tell. */
    public void add(List<String> thing) {
        counts.merge(thing, 1L, Long::sum);
    }

    /** Each thing with its number, the most frequent first. */
    public Stream<Map.Entry<List<String>, Long>> mostFrequentFirst() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> String.join(" ", entry.getKey())));
    }
}
