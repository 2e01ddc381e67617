package org.crosswalk.identity.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.crosswalk.identity.model.Verdict;

/** What somebody has asserted about pairs of records, one verdict for each pair. */
public final class Asserted {
    /** Nobody has asserted anything. */
    public static final Asserted NOTHING = new Asserted(Map.of());

    /**
     * Two records.
     *
     * @param a id of the one that comes first
     * @param b id of the other
     */
    public record Pair(String a, String b) {
        /** The pair of two records in any order. */
        public static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final Map<Pair, Boolean> same;

    /** @param same for each pair whether it is one person */
    public Asserted(Map<Pair, Boolean> same) {
        this.same = new HashMap<>(same);
    }

    /** The pairs that are asserted to be one person. */
    Collection<Pair> same() {
        return same.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@link Verdict#MATCH} or {@link Verdict#APART}; null where nothing is asserted. */
    Verdict of(String one, String other) {
        Boolean asserted = same.isEmpty() ? null : same.get(Pair.of(one, other));
        return asserted == null ? null : asserted ? Verdict.MATCH : Verdict.APART;
    }
}
