package org.crosswalk.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/**
 * A task's own copy of facts that belong to no person: the newest state of each key, deletions included, so that a late old
 * state stays ignored. Not safe for use by several threads.
 */
public final class SharedFactStore {
    private static final int PARTNER = 1;
    private static final int DELETED = 2;

    private final SharedFact.Codec codec = new SharedFact.Codec();
    private final KeyValueStore<String, byte[]> store;
    private final Truncations truncations;

    /**
     * @param store what is kept, by {@link SharedFact#storedKey}
     * @param truncations the emptied tables; it is told of every one that comes by
     */
    public SharedFactStore(KeyValueStore<String, byte[]> store, Truncations truncations) {
        this.store = store;
        this.truncations = truncations;
    }

    /**
     * Gives every fact that is kept and holds, and tells the truncations, as after a restart.
     *
     * @param each takes a fact
     */
    public void restore(Consumer<SharedFact> each) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                SharedFact fact = codec.decode(entry.key, entry.value);
                if (fact.value() instanceof Submission submission) {
                    truncations.take(submission);
                }
                if (!deleted(fact.value())) {
                    each.accept(fact);
                }
            });
        }
    }

    /**
     * Takes a fact as it comes in.
     *
     * @param changed is given each fact that changes what holds, without a value when it does not hold any more, and the
     *     value that held before, or null
     */
    public void take(SharedFact fact, BiConsumer<SharedFact, SpecificRecord> changed) {
        SpecificRecord held = held(fact.storedKey());
        if (fact.value() == null) {
            forget(fact, held, changed);
            return;
        }
        boolean stale = held != null && fact.version() < version(held);
        if (stale || !outlived(fact)) {
            return;
        }
        store.put(fact.storedKey(), codec.encode(fact));
        SpecificRecord before = held == null || deleted(held) ? null : held;
        boolean emptied = fact.value() instanceof Submission submission && truncations.take(submission);
        SharedFact now = deleted(fact.value()) ? new SharedFact(fact.topic(), fact.key(), null) : fact;
        if (before != null || now.value() != null) {
            changed.accept(now, before);
        }
        if (emptied) {
            empty(((Submission) fact.value()).getEntity(), changed);
        }
    }

    private void forget(SharedFact fact, SpecificRecord held, BiConsumer<SharedFact, SpecificRecord> changed) {
        if (held == null || deleted(held)) {
            return;
        }
        if (held instanceof Submission) {
            store.delete(fact.storedKey());
        } else {
            SpecificRecord gone = held(fact.storedKey());
            gone.put(DELETED, true);
            store.put(fact.storedKey(), codec.encode(new SharedFact(fact.topic(), fact.key(), gone)));
        }
        changed.accept(fact, held);
    }

    private void empty(String entity, BiConsumer<SharedFact, SpecificRecord> changed) {
        List<SharedFact> gone = new ArrayList<>();
        Topics.named(entity).ifPresent(topic -> {
            try (var kept = store.prefixScan(SharedFact.prefix(topic), new StringSerializer())) {
                kept.forEachRemaining(entry -> gone.add(codec.decode(entry.key, entry.value)));
            }
        });
        gone.removeIf(this::outlived);
        for (SharedFact fact : gone) {
            store.delete(fact.storedKey());
            if (!deleted(fact.value())) {
                changed.accept(new SharedFact(fact.topic(), fact.key(), null), fact.value());
            }
        }
    }

    private boolean outlived(SharedFact fact) {
        return truncations.outlived(
                fact.topic().name(), fact.value().get(PARTNER).toString(), fact.version());
    }

    private SpecificRecord held(String storedKey) {
        byte[] bytes = store.get(storedKey);
        return bytes == null ? null : codec.decode(storedKey, bytes).value();
    }

    private static long version(SpecificRecord value) {
        return (Long) value.get(0);
    }

    /** Control records are never deleted, only forgotten; every other shared fact says so itself. */
    private static boolean deleted(SpecificRecord value) {
        return !(value instanceof Submission) && (Boolean) value.get(DELETED);
    }
}
