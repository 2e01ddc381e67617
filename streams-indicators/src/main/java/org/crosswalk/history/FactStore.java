package org.crosswalk.history;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The facts of source persons, one row each, and an index of the reference facts that they look up. Reading or writing a
 * fact costs the same however long the history is; only scans name what they read.
 */
final class FactStore {
    private static final char ROW = 0;

    /** Follows the zero character between a group and its members. */
    private static final char AFTER_ROWS = 1;

    /** Follows the bar between the parts of a key. */
    private static final char AFTER_BAR = '|' + 1;

    private static final byte[] NOTHING = {};

    /** Takes groups, one after another. */
    interface Groups {
        /** Takes a group; false when it wants no more. */
        boolean take(SortedMap<String, SpecificRecord> group);
    }

    private final FactCodec codec = new FactCodec();
    private final StringSerializer text = new StringSerializer();
    private final KeyValueStore<String, byte[]> facts;
    private final KeyValueStore<String, byte[]> uses;

    FactStore(KeyValueStore<String, byte[]> facts, KeyValueStore<String, byte[]> uses) {
        this.facts = facts;
        this.uses = uses;
    }

    byte[] get(String row) {
        return facts.get(row);
    }

    /** Keeps a fact, in place of what it was. */
    void put(String row, byte[] value, SpecificRecord held, SpecificRecord now) {
        facts.put(row, value);
        Set<String> before = uses(held);
        Set<String> after = uses(now);
        for (String use : after) {
            if (!before.contains(use)) {
                uses.put(use + ROW + row, NOTHING);
            }
        }
        for (String use : before) {
            if (!after.contains(use)) {
                uses.delete(use + ROW + row);
            }
        }
    }

    private static Set<String> uses(SpecificRecord fact) {
        return fact == null ? Set.of() : FactGroup.uses(fact);
    }

    /** Removes a fact without leaving a tombstone. */
    void remove(String row, SpecificRecord held) {
        facts.delete(row);
        FactGroup.uses(held).forEach(use -> uses.delete(use + ROW + row));
    }

    byte[] encode(SpecificRecord fact) {
        return codec.encode(fact);
    }

    byte[] encode(FactKind kind, ByteBuffer avro) {
        return codec.encode(kind, avro);
    }

    SpecificRecord decode(byte[] row) {
        return FactRow.fact(row, codec);
    }

    /** The facts of a group that hold, by row. */
    SortedMap<String, SpecificRecord> group(String group) {
        SortedMap<String, SpecificRecord> live = new TreeMap<>();
        groups(FactRow.scan(group), live::putAll);
        return live;
    }

    /**
     * Gives the facts that hold of every group whose rows begin with a prefix, by row, one group after another.
     *
     * @param prefix what the rows begin with
     * @param each takes a group
     */
    void groups(String prefix, Consumer<SortedMap<String, SpecificRecord>> each) {
        try (KeyValueIterator<String, byte[]> rows = facts.prefixScan(prefix, text)) {
            groups(rows, group -> {
                each.accept(group);
                return true;
            });
        }
    }

    /**
     * The same from a place on, for as long as more are wanted.
     *
     * @param prefix what the rows begin with; it ends with a bar
     * @param after a row of the group to go on after; empty for the first
     * @param each takes a group; false when it wants no more
     */
    void groupsAfter(String prefix, String after, Groups each) {
        String from = after.isEmpty() ? prefix : FactRow.group(after) + AFTER_ROWS;
        String to = prefix.substring(0, prefix.length() - 1) + AFTER_BAR;
        try (KeyValueIterator<String, byte[]> rows = facts.range(from, to)) {
            groups(rows, each);
        }
    }

    private void groups(KeyValueIterator<String, byte[]> rows, Groups each) {
        SortedMap<String, SpecificRecord> group = new TreeMap<>();
        String scan = null;
        while (rows.hasNext()) {
            var row = rows.next();
            if (scan != null && !row.key.startsWith(scan)) {
                if (!group.isEmpty() && !each.take(group)) {
                    return;
                }
                group = new TreeMap<>();
                scan = null;
            }
            scan = scan == null ? FactRow.scan(FactRow.group(row.key)) : scan;
            if (FactRow.live(row.value)) {
                group.put(row.key, decode(row.value));
            }
        }
        if (!group.isEmpty()) {
            each.take(group);
        }
    }

    /** The groups with a fact that looks up a reference fact, by the names of {@link ReferenceUse}. */
    TreeSet<String> usersOf(String use) {
        TreeSet<String> groups = new TreeSet<>();
        String prefix = use + ROW;
        try (KeyValueIterator<String, byte[]> found = uses.prefixScan(prefix, text)) {
            found.forEachRemaining(entry -> groups.add(FactRow.group(entry.key.substring(prefix.length()))));
        }
        return groups;
    }
}
