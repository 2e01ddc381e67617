package org.crosswalk.deploy.bench.linkage;

import java.util.Arrays;
import org.crosswalk.identity.cluster.Unions;

/** Matches of a linkage and the people whom they make. */
public final class Matches {
    private static final int FIRST_SIZE = 1024;

    private final Unions unions;
    private final int records;
    private long[] pairs = new long[FIRST_SIZE];
    private int size;

    /** @param records number of records */
    public Matches(int records) {
        this.records = records;
        this.unions = new Unions(records);
    }

    /** Adds a match of two places, in any order. */
    public void add(int a, int b) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
        unions.join(a, b);
    }

    /** Number of components that the matches make. */
    public long people() {
        long people = 0;
        for (int i = 0; i < records; i++) {
            people += unions.root(i) == i ? 1 : 0;
        }
        return people;
    }

    /** The matches as numbers, ascending: the smaller place in the upper half of the bits, the larger in the lower. */
    public long[] sorted() {
        long[] sorted = Arrays.copyOf(pairs, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Number of matches that are in one of two ascending lists only. */
    public static long different(long[] one, long[] other) {
        long same = 0;
        int j = 0;
        for (long pair : one) {
            while (j < other.length && other[j] < pair) {
                j++;
            }
            same += j < other.length && other[j] == pair ? 1 : 0;
        }
        return one.length + other.length - 2 * same;
    }
}
