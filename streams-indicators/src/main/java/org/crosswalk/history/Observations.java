package org.crosswalk.history;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/**
 * What all facts of a person, or a change of them, say together: observations with their weights. Immutable. Sums and
 * differences are exact and do not depend on order, so that a person's total is the sum over its fact groups and a change
 * is the difference of one group. A change may have negative weights, a total never has.
 */
public final class Observations {
    /** Nothing observed. */
    public static final Observations EMPTY = new Observations(new Observation[0], new long[0]);

    private final Observation[] items;
    private final long[] weights;

    private Observations(Observation[] items, long[] weights) {
        this.items = items;
        this.weights = weights;
    }

    /** Observations with their weights; weights of zero are left out. */
    public static Observations of(Map<Observation, Long> weighted) {
        return ofSorted(new TreeMap<>(weighted));
    }

    /** Takes over weighted observations; weights of zero are left out. */
    static Observations ofSorted(TreeMap<Observation, Long> sorted) {
        sorted.values().removeIf(weight -> weight == 0);
        if (sorted.isEmpty()) {
            return EMPTY;
        }
        var made = new Observations(new Observation[sorted.size()], new long[sorted.size()]);
        int i = 0;
        for (var entry : sorted.entrySet()) {
            made.items[i] = entry.getKey();
            made.weights[i++] = entry.getValue();
        }
        return made;
    }

    /** Observations of weight one each; one that is given twice has weight two. */
    public static Observations of(Observation... observed) {
        Map<Observation, Long> weighted = new TreeMap<>();
        for (Observation observation : observed) {
            weighted.merge(observation, 1L, Long::sum);
        }
        return of(weighted);
    }

    /** Takes over arrays that are sorted by observation, without zero weights. */
    static Observations ofSorted(Observation[] items, long[] weights) {
        return items.length == 0 ? EMPTY : new Observations(items, weights);
    }

    /** The sum. */
    public Observations plus(Observations other) {
        return other.isEmpty() ? this : isEmpty() ? other : merge(other, 1);
    }

    /** The difference. */
    public Observations minus(Observations other) {
        return other.isEmpty() ? this : merge(other, -1);
    }

    /** Whether every weight is zero. */
    public boolean isEmpty() {
        return items.length == 0;
    }

    /** Number of different observations. */
    public int size() {
        return items.length;
    }

    /** Weight of an observation; zero when it was not made. */
    public long weight(Observation observation) {
        int at = Arrays.binarySearch(items, observation);
        return at < 0 ? 0 : weights[at];
    }

    /** Gives every observation and its weight, in the fixed order. */
    public void forEach(ObjLongConsumer<Observation> action) {
        for (int i = 0; i < items.length; i++) {
            action.accept(items[i], weights[i]);
        }
    }

    private Observations merge(Observations other, int sign) {
        var sumItems = new Observation[items.length + other.items.length];
        var sumWeights = new long[sumItems.length];
        int a = 0;
        int b = 0;
        int n = 0;
        while (a < items.length || b < other.items.length) {
            int order = a == items.length ? 1 : b == other.items.length ? -1 : items[a].compareTo(other.items[b]);
            sumItems[n] = order <= 0 ? items[a] : other.items[b];
            sumWeights[n] = Math.addExact(order <= 0 ? weights[a] : 0, order >= 0 ? sign * other.weights[b] : 0);
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
            n += sumWeights[n] == 0 ? 0 : 1;
        }
        return ofSorted(Arrays.copyOf(sumItems, n), Arrays.copyOf(sumWeights, n));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observations that
                && Arrays.equals(items, that.items)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(items) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Observations{");
        forEach((observation, weight) ->
                text.append(weight).append(" x ").append(observation).append("; "));
        return text.append('}').toString();
    }
}
