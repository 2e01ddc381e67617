package org.crosswalk.history;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;

/**
 * Removes the facts of emptied tables and takes back what they said. A partner's rows are looked at as they are stored; only
 * the groups that lose a fact are decoded.
 */
final class FactRemoval {
    private final FactStore store;
    private final Reference reference;
    private final Truncations truncations;

    FactRemoval(FactStore store, Reference reference, Truncations truncations) {
        this.store = store;
        this.reference = reference;
        this.truncations = truncations;
    }

    /**
     * Removes facts of a partner's emptied table, some at a time.
     *
     * @param place what the last call gave; empty to begin
     * @param goOn whether there is time for another group; asked after each, also if it lost nothing
     * @param changed takes a source person and a change
     * @return where to go on; empty when all are removed
     */
    Optional<String> empty(
            String partner,
            FactKind kind,
            String place,
            BooleanSupplier goOn,
            BiConsumer<String, Observations> changed) {
        try (RowGroups groups = store.groupsOf(FactKey.of(partner), place)) {
            boolean time = true;
            while (time && groups.hasNext()) {
                SortedMap<String, byte[]> group = groups.next();
                if (group.values().stream().anyMatch(row -> emptied(partner, kind, row))) {
                    remove(partner, kind, group, changed);
                }
                time = goOn.getAsBoolean();
            }
            return groups.place();
        }
    }

    private void remove(
            String partner, FactKind kind, SortedMap<String, byte[]> group, BiConsumer<String, Observations> changed) {
        SortedMap<String, SpecificRecord> held = store.decode(group);
        SortedMap<String, SpecificRecord> left = new TreeMap<>(held);
        group.forEach((row, value) -> {
            if (emptied(partner, kind, value)) {
                store.remove(row, left.remove(row));
            }
        });
        Observations change =
                FactGroup.observe(left.values(), reference).minus(FactGroup.observe(held.values(), reference));
        if (!change.isEmpty()) {
            changed.accept(SourcePerson.keyOf(group.firstKey()), change);
        }
    }

    private boolean emptied(String partner, FactKind kind, byte[] row) {
        return FactRow.kind(row) == kind && !truncations.outlived(kind.topic().name(), partner, FactRow.version(row));
    }
}
