package org.crosswalk.findings;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.Observations;

/** What does not fit in the rows of each person, as it was last told. Nearly everyone has nothing in the store. */
public final class PersonFindings {
    private final KeyValueStore<String, byte[]> store;

    /** @param store findings by person */
    public PersonFindings(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * Judges a person anew.
     *
     * @param person id of the person
     * @param observations what all facts of the person say now
     * @param reported what partners have reported
     * @param change takes keys of findings with 1 when they are new, -1 when they are no more
     */
    public void judge(String person, Observations observations, Reported reported, ObjIntConsumer<String> change) {
        SortedSet<Finding> found = Findings.of(observations, reported);
        byte[] held = store.get(person);
        if (found.isEmpty() && held == null) {
            return;
        }
        SortedSet<String> now = new TreeSet<>();
        found.forEach(finding -> now.add(finding.key()));
        byte[] encoded = FindingsCodec.encode(now);
        if (Arrays.equals(held, encoded)) {
            return;
        }
        SortedSet<String> before = FindingsCodec.decode(held);
        before.stream().filter(key -> !now.contains(key)).forEach(key -> change.accept(key, -1));
        now.stream().filter(key -> !before.contains(key)).forEach(key -> change.accept(key, 1));
        if (encoded == null) {
            store.delete(person);
        } else {
            store.put(person, encoded);
        }
    }
}
