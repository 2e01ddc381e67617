package org.crosswalk.identity.weights;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Weighs pairs: the sum of the base-2 logarithms of m/u of their levels, and of the prior odds. An exact agreement on a text
 * whose frequency is known weighs by that frequency instead of the average.
 */
public final class PairScore {
    private static final double LOG_2 = Math.log(2);

    /**
     * Frequency of a text that is not listed: that of the rarest listed one, and never more than makes an agreement on it say
     * less than an agreement on the average.
     */
    private final double[] rarest;

    private final Comparison[] comparisons;
    private final double[][] weights;
    private final double[] exactU;
    private final Map<String, Double>[] frequencies;
    private final double prior;

    /** The scoring of some comparisons by their weights. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public PairScore(List<Comparison> comparisons, Weights weights) {
        int n = comparisons.size();
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.weights = new double[n][];
        this.exactU = new double[n];
        this.rarest = new double[n];
        this.frequencies = new Map[n];
        this.prior = log2(weights.prior() / (1 - weights.prior()));
        for (int i = 0; i < n; i++) {
            var of = weights.comparisons().get(i);
            this.weights[i] = new double[of.m().size()];
            for (int level = 0; level < of.m().size(); level++) {
                this.weights[i][level] = log2(of.m().get(level) / of.u().get(level));
            }
            this.exactU[i] = of.u().get(0);
            this.frequencies[i] = of.frequencies();
            this.rarest[i] =
                    of.frequencies().values().stream().mapToDouble(f -> f).reduce(exactU[i], Math::min);
        }
    }

    /**
     * The weight of a pair: the logarithm of the odds, base 2, that it is one person. Which record comes first does not matter.
     *
     * @param levels takes the level of each comparison
     */
    public double of(ReadyRecord a, ReadyRecord b, int[] levels) {
        double weight = prior;
        Object[] left = a.values();
        Object[] right = b.values();
        for (int i = 0; i < comparisons.length; i++) {
            int level = comparisons[i].level(left, right);
            levels[i] = level;
            if (level != Comparison.MISSING) {
                weight += weight(i, level, left, right);
            }
        }
        return weight;
    }

    /** What a comparison of two records' values adds at a level. */
    public double weight(int comparison, int level, Object[] left, Object[] right) {
        double weight = weights[comparison][level];
        if (level == 0 && !frequencies[comparison].isEmpty()) {
            double frequency = Math.max(frequency(comparison, left), frequency(comparison, right));
            weight += log2(exactU[comparison] / frequency);
        }
        return weight;
    }

    private double frequency(int comparison, Object[] values) {
        String text = comparisons[comparison].frequent(values[comparison]);
        return frequencies[comparison].getOrDefault(text, rarest[comparison]);
    }

    /** The prior odds as a weight. */
    public double prior() {
        return prior;
    }

    /** The probability of a weight. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** The weight of a probability. */
    public static double weight(double probability) {
        return log2(probability / (1 - probability));
    }

    private static double log2(double x) {
        return Math.log(x) / LOG_2;
    }
}
