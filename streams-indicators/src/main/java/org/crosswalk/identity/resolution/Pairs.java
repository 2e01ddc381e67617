package org.crosswalk.identity.resolution;

import java.util.SortedMap;
import java.util.TreeMap;

/** Matches and possible matches. Each is kept from both sides, so that those of one record stand together. */
final class Pairs {
    private static final char BETWEEN = 0;

    private final Rows rows;

    Pairs(Rows rows) {
        this.rows = rows;
    }

    /** The pairs of a record, by the id of the other. */
    SortedMap<String, Pair> of(String id) {
        SortedMap<String, Pair> found = new TreeMap<>();
        String prefix = id + BETWEEN;
        rows.scan(prefix, (key, row) -> {
            found.put(key.substring(prefix.length()), Pair.decode(row));
            return true;
        });
        return found;
    }

    void put(String a, String b, Pair pair) {
        byte[] row = pair.encode();
        rows.put(a + BETWEEN + b, row);
        rows.put(b + BETWEEN + a, row);
    }

    void remove(String a, String b) {
        rows.remove(a + BETWEEN + b);
        rows.remove(b + BETWEEN + a);
    }
}
