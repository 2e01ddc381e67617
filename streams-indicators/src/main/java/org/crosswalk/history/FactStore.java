package org.crosswalk.history;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Stands between the parts of a key. */
    private static final char BAR = '|';

    private static final char AFTER_BAR = BAR + 1;

    private static final byte[] NOTHING = {};

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

    /** The facts of rows that hold. */
    SortedMap<String, SpecificRecord> decode(SortedMap<String, byte[]> rows) {
        SortedMap<String, SpecificRecord> decoded = new TreeMap<>();
        rows.forEach((row, value) -> decoded.put(row, decode(value)));
        return decoded;
    }

    /** The facts of a group that hold, by row. */
    SortedMap<String, SpecificRecord> group(String group) {
        try (RowGroups found = new RowGroups(facts.prefixScan(FactRow.scan(group), text))) {
            return found.hasNext() ? decode(found.next()) : new TreeMap<>();
        }
    }

    /** The groups of a source person. */
    RowGroups groupsOf(String sourcePerson) {
        return new RowGroups(facts.prefixScan(sourcePerson + BAR, text));
    }

    /**
     * The groups of a partner from a place on.
     *
     * @param place a {@link RowGroups#place}; empty for all
     */
    RowGroups groupsOf(String partner, String place) {
        return new RowGroups(facts.range(place.isEmpty() ? partner + BAR : place, partner + AFTER_BAR));
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
