package org.crosswalk.history;

import java.util.TreeMap;

/** Counts observations while facts are read. */
final class ObservationCount {
    private final TreeMap<Observation, Long> weights = new TreeMap<>();

    void add(Observation observation) {
        add(observation, 1);
    }

    void add(Observation observation, long weight) {
        weights.merge(observation, weight, Long::sum);
    }

    Observations observations() {
        return weights.isEmpty() ? Observations.EMPTY : Observations.ofSorted(weights);
    }
}
