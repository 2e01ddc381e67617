package org.crosswalk.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.schemas.FactKey;

/**
 * The emptied tables whose facts are still to be removed, worked off bit by bit: a table of millions must not be one
 * transaction. A fact that still waits for its removal counts until then, and its removal takes back what it gave, so the
 * sums come out the same. Where each table stands is stored, so that a crash does not lose the rest.
 */
final class Emptying {
    private final KeyValueStore<String, byte[]> store;
    private final AtomicLong total;
    private final SortedMap<String, String> tables = new TreeMap<>();

    /**
     * @param store where each table stands
     * @param total number of tables over all tasks; this task's are added and taken back
     */
    Emptying(KeyValueStore<String, byte[]> store, AtomicLong total) {
        this.store = store;
        this.total = total;
        try (KeyValueIterator<String, byte[]> kept = store.all()) {
            kept.forEachRemaining(entry -> tables.put(entry.key, new String(entry.value, StandardCharsets.UTF_8)));
        }
        total.addAndGet(tables.size());
    }

    /** A partner has emptied a table; one that is being worked off is begun anew. */
    void begin(String partner, String entity) {
        to(FactKey.of(partner, entity), "");
    }

    /** Whether anything is left to be removed. */
    boolean active() {
        return !tables.isEmpty();
    }

    /**
     * Removes facts.
     *
     * @param goOn whether there is time for more
     * @param changed takes a source person and how what is said of it changes
     */
    void proceed(FactRemoval removal, BooleanSupplier goOn, BiConsumer<String, Observations> changed) {
        do {
            String table = tables.firstKey();
            List<String> parts = FactKey.parts(table);
            Optional<String> rest = FactKind.ofTopic(parts.get(1))
                    .flatMap(kind -> removal.empty(parts.get(0), kind, tables.get(table), goOn, changed));
            rest.ifPresentOrElse(place -> to(table, place), () -> done(table));
        } while (active() && goOn.getAsBoolean());
    }

    /** Takes this task's tables out of the total, as another task will bring them back. */
    void close() {
        total.addAndGet(-tables.size());
        tables.clear();
    }

    private void to(String table, String place) {
        total.addAndGet(tables.put(table, place) == null ? 1 : 0);
        store.put(table, place.getBytes(StandardCharsets.UTF_8));
    }

    private void done(String table) {
        tables.remove(table);
        store.delete(table);
        total.decrementAndGet();
    }
}
