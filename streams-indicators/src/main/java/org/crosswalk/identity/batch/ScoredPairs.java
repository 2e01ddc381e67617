package org.crosswalk.identity.batch;

import java.util.Arrays;

/** Pairs that are worth keeping, with their weights, in the order in which they were found. */
final class ScoredPairs {
    private static final int FIRST_SIZE = 1024;

    private int[] left = new int[FIRST_SIZE];
    private int[] right = new int[FIRST_SIZE];
    private double[] weights = new double[FIRST_SIZE];
    private boolean[] matches = new boolean[FIRST_SIZE];
    private int size;

    void add(int a, int b, double weight, boolean match) {
        if (size == left.length) {
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            matches = Arrays.copyOf(matches, size * 2);
        }
        left[size] = a;
        right[size] = b;
        weights[size] = weight;
        matches[size++] = match;
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    double weight(int pair) {
        return weights[pair];
    }

    /** Whether the pair is a match and not only a possible one. */
    boolean match(int pair) {
        return matches[pair];
    }
}
