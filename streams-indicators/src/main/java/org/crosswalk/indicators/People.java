package org.crosswalk.indicators;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;

/** What all facts of each person say, and what the person contributed to the cells when last evaluated. */
final class People {
    private final KeyValueStore<String, byte[]> observations;
    private final KeyValueStore<String, byte[]> contributions;

    People(KeyValueStore<String, byte[]> observations, KeyValueStore<String, byte[]> contributions) {
        this.observations = observations;
        this.contributions = contributions;
    }

    /**
     * Evaluates a person anew.
     *
     * @param person id of the person
     * @param change how the observations changed since the last evaluation
     * @param calendar how far the partners have reported
     * @param delta takes the cells that change, each with its change
     */
    void evaluate(String person, Observations change, Calendar calendar, BiConsumer<CellKey, Counts> delta) {
        Observations now = ObservationsCodec.decode(observations.get(person)).plus(change);
        if (!change.isEmpty()) {
            keep(observations, person, now.isEmpty() ? null : ObservationsCodec.encode(now));
        }
        byte[] contributed = contributions.get(person);
        Contributions contributes = Evaluation.evaluate(now, calendar);
        byte[] encoded = contributes.isEmpty() ? null : ContributionsCodec.encode(contributes);
        if (!Arrays.equals(contributed, encoded)) {
            ContributionDiff.between(ContributionsCodec.decode(contributed), contributes, delta);
            keep(contributions, person, encoded);
        }
    }

    private static void keep(KeyValueStore<String, byte[]> store, String person, byte[] value) {
        if (value == null) {
            store.delete(person);
        } else {
            store.put(person, value);
        }
    }
}
