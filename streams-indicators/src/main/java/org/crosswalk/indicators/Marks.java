package org.crosswalk.indicators;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.Observations;

/**
 * The people who have changed since they were last evaluated, and how: in memory for work, in a store so that a crash loses
 * none. In the order in which they were marked.
 */
final class Marks {
    private record Mark(PendingChanges changes, long since) {}

    private final KeyValueStore<String, byte[]> store;
    private final AtomicLong total;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /**
     * @param store what is kept
     * @param total number of marks over all tasks; this task's are added and taken back
     */
    Marks(KeyValueStore<String, byte[]> store, AtomicLong total) {
        this.store = store;
        this.total = total;
        try (KeyValueIterator<String, byte[]> kept = store.all()) {
            kept.forEachRemaining(
                    entry -> marks.put(entry.key, new Mark(PendingChanges.of(entry.value), Long.MIN_VALUE)));
        }
        total.addAndGet(marks.size());
    }

    /**
     * A person's observations changed.
     *
     * @param change the change, encoded
     */
    void add(String person, byte[] change, long nowMillis) {
        Mark held = marks.get(person);
        PendingChanges changes = (held == null ? PendingChanges.NONE : held.changes()).and(change);
        marks.put(person, new Mark(changes, held == null ? nowMillis : held.since()));
        store.put(person, changes.bytes());
        total.addAndGet(held == null ? 1 : 0);
    }

    /** Takes a person's mark away: all changes in one, which may be none after all; empty when there is no mark. */
    Optional<Observations> take(String person) {
        Mark held = marks.remove(person);
        if (held == null) {
            return Optional.empty();
        }
        store.delete(person);
        total.decrementAndGet();
        return Optional.of(held.changes().sum());
    }

    /** Who was marked first, if anyone. */
    Optional<String> first() {
        Iterator<String> people = marks.keySet().iterator();
        return people.hasNext() ? Optional.of(people.next()) : Optional.empty();
    }

    /** How long the first mark has waited, in milliseconds; 0 without marks. */
    long waited(long nowMillis) {
        Iterator<Mark> first = marks.values().iterator();
        return first.hasNext() ? nowMillis - Math.max(first.next().since(), 0) : 0;
    }

    int size() {
        return marks.size();
    }

    /** Takes this task's marks out of the total, as another task will bring them back. */
    void close() {
        total.addAndGet(-marks.size());
        marks.clear();
    }
}
