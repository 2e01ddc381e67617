package org.crosswalk.history;

import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Counts observations while facts are read. */
final class ObservationCount {
    private final TreeMap<Observation, Long> weights = new TreeMap<>();

    void add(Observation observation) {
        add(observation, 1);
    }

    /** A fact is a row of a kind that is held against other rows. */
    void row(RowKind kind, SpecificRecord fact) {
        add(new Observation.SourceRow(kind, FactKind.partner(fact), FactKind.student(fact), kind.period(fact)));
    }

    void add(Observation observation, long weight) {
        weights.merge(observation, weight, Long::sum);
    }

    Observations observations() {
        return weights.isEmpty() ? Observations.EMPTY : Observations.ofSorted(weights);
    }
}
