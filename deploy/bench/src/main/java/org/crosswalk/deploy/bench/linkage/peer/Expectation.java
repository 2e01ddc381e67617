package org.crosswalk.deploy.bench.linkage.peer;

import java.util.Arrays;
import java.util.List;

/** Estimates m by expectation and maximisation with u held fixed, and with it the share of all pairs that match. */
final class Expectation {
    private static final int ROUNDS = 40;
    private static final double LEAST = 1e-7;
    private static final double FIRST_EXACT = 0.85;
    private static final double FIRST_MATCHES_A_RECORD = 0.5;

    /**
     * Pairs of the same levels.
     *
     * @param levels one for each comparison; -1 where one record says nothing
     * @param count number of pairs
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Pattern(int[] levels, long count) {}

    private final int[] sizes;
    private final double[][] u;
    private final double allPairs;
    private double prior;

    /**
     * @param sizes number of levels of each comparison
     * @param random pairs taken at random
     * @param records number of records
     */
    Expectation(int[] sizes, List<Pattern> random, int records) {
        this.sizes = sizes;
        this.allPairs = records * (records - 1.0) / 2;
        this.prior = FIRST_MATCHES_A_RECORD * records / allPairs;
        double[][] counts = empty();
        random.forEach(pattern -> add(counts, pattern, pattern.count()));
        this.u = shares(counts);
    }

    /** The weight of each level of each comparison, in bits. */
    double[][] weights(List<Pattern> candidates) {
        double[][] m = first();
        double[][] weights = logs(m);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] counts = empty();
            double matches = 0;
            for (Pattern pattern : candidates) {
                double expected = pattern.count() * probability(weights, pattern.levels());
                matches += expected;
                add(counts, pattern, expected);
            }
            weights = logs(shares(counts));
            prior = matches / allPairs;
        }
        return weights;
    }

    /** The weight of the prior odds, in bits. */
    double prior() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }

    private double probability(double[][] weights, int[] levels) {
        double weight = prior();
        for (int i = 0; i < levels.length; i++) {
            weight += levels[i] < 0 ? 0 : weights[i][levels[i]];
        }
        return 1 / (1 + Math.pow(2, -weight));
    }

    private double[][] empty() {
        return Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
    }

    private double[][] first() {
        double[][] m = empty();
        for (double[] shares : m) {
            Arrays.fill(shares, (1 - FIRST_EXACT) / (shares.length - 1));
            shares[0] = FIRST_EXACT;
        }
        return m;
    }

    private static void add(double[][] counts, Pattern pattern, double weight) {
        for (int i = 0; i < counts.length; i++) {
            if (pattern.levels()[i] >= 0) {
                counts[i][pattern.levels()[i]] += weight;
            }
        }
    }

    private static double[][] shares(double[][] counts) {
        return Arrays.stream(counts)
                .map(each -> {
                    double total = Math.max(1, Arrays.stream(each).sum());
                    return Arrays.stream(each)
                            .map(count -> Math.max(LEAST, count / total))
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private double[][] logs(double[][] m) {
        double[][] logs = empty();
        for (int i = 0; i < logs.length; i++) {
            for (int level = 0; level < logs[i].length; level++) {
                logs[i][level] = Math.log(m[i][level] / u[i][level]) / Math.log(2);
            }
        }
        return logs;
    }
}
