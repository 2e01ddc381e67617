package org.crosswalk.indicators;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.findings.PersonFindings;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;

/** What all facts of each person say, what the person contributed to the cells when last evaluated, and what did not fit. */
final class People {
    private final KeyValueStore<String, byte[]> observations;
    private final KeyValueStore<String, byte[]> contributions;
    private final PersonFindings findings;

    People(
            KeyValueStore<String, byte[]> observations,
            KeyValueStore<String, byte[]> contributions,
            PersonFindings findings) {
        this.observations = observations;
        this.contributions = contributions;
        this.findings = findings;
    }

    /**
     * Evaluates a person anew.
     *
     * @param person id of the person
     * @param change how the observations changed since the last evaluation
     * @param calendar how far the partners have reported
     * @param delta takes the cells that change, each with its change
     * @param finding takes keys of findings with 1 when they are new, -1 when they are no more
     */
    void evaluate(
            String person,
            Observations change,
            Calendar calendar,
            BiConsumer<CellKey, Counts> delta,
            ObjIntConsumer<String> finding) {
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
        findings.judge(person, now, calendar, finding);
    }

    private static void keep(KeyValueStore<String, byte[]> store, String person, byte[] value) {
        if (value == null) {
            store.delete(person);
        } else {
            store.put(person, value);
        }
    }
}
