package org.crosswalk.identity.resolution;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/** What is asserted about pairs: each assertion by its key, and what follows for a pair. */
final class Assertions {
    private static final char BETWEEN = 0;
    private static final String BY_KEY = "k" + BETWEEN;
    private static final String BY_PAIR = "p" + BETWEEN;

    private final Rows rows;

    Assertions(Rows rows) {
        this.rows = rows;
    }

    /**
     * Keeps what is asserted under a key now.
     *
     * @param now null when nothing is asserted any more
     * @return what was asserted until now; null for nothing
     */
    Assertion put(String key, Assertion now) {
        byte[] held = rows.get(BY_KEY + key);
        byte[] row = now == null ? null : now.write(new PackedWriter()).bytes();
        Assertion before = held == null ? null : Assertion.read(new PackedReader(held));
        if (Arrays.equals(held, row)) {
            return before;
        }
        if (before != null) {
            rows.remove(row(before.a(), before.b(), key));
            rows.remove(row(before.b(), before.a(), key));
            rows.remove(BY_KEY + key);
        }
        if (now != null) {
            rows.put(row(now.a(), now.b(), key), row);
            rows.put(row(now.b(), now.a(), key), row);
            rows.put(BY_KEY + key, row);
        }
        return before;
    }

    /** For every record that something is asserted of together with a given one, whether they are one person. */
    SortedMap<String, Boolean> of(String id) {
        SortedMap<String, Assertion> highest = new TreeMap<>();
        rows.scan(BY_PAIR + id + BETWEEN, (key, row) -> {
            Assertion assertion = Assertion.read(new PackedReader(row));
            String other = assertion.a().equals(id) ? assertion.b() : assertion.a();
            highest.merge(other, assertion, Assertion::higher);
            return true;
        });
        SortedMap<String, Boolean> same = new TreeMap<>();
        highest.forEach((other, assertion) -> same.put(other, assertion.same()));
        return same;
    }

    private static String row(String a, String b, String key) {
        return BY_PAIR + a + BETWEEN + b + BETWEEN + key;
    }
}
