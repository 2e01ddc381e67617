package org.crosswalk.identity.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Weighs pairs: the sum of the base-2 logarithms of m/u of their levels, and of the prior odds. An exact agreement on a text
 * whose frequency is known weighs by that frequency instead of the average.
 */
public final class PairScore {
    private static final double LOG_2 = Math.log(2);

    /** More than the order of additions can make of a weight. */
    private static final double ROUNDING = 1e-6;

    /**
     * Frequency of a text that is not listed: that of the rarest listed one, and never more than makes an agreement on it say
     * less than an agreement on the average.
     */
    private final double[] rarest;

    private final Comparison[] comparisons;
    private final double[][] weights;
    private final double[] exactU;

    /** The most that a comparison can add. */
    private final double[] most;

    private final int[] soon;
    private final int[] late;
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
        this.most = new double[n];
        this.soon =
                IntStream.range(0, n).filter(i -> !comparisons.get(i).dear()).toArray();
        this.late = IntStream.range(0, n).filter(i -> comparisons.get(i).dear()).toArray();
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
            this.most[i] = Math.max(
                    Arrays.stream(this.weights[i]).max().orElse(0), this.weights[i][0] + log2(exactU[i] / rarest[i]));
        }
    }

    /**
     * The weight of a pair: the logarithm of the odds, base 2, that it is one person. Which record comes first does not matter.
     *
     * @param levels takes the level of each comparison
     */
    public double of(ReadyRecord a, ReadyRecord b, int[] levels) {
        for (int i = 0; i < comparisons.length; i++) {
            levels[i] = comparisons[i].level(a.values(), b.values());
        }
        return of(levels, a, b);
    }

    /** The weight of a pair whose levels are known. */
    public double of(int[] levels, ReadyRecord a, ReadyRecord b) {
        double weight = prior;
        for (int i = 0; i < comparisons.length; i++) {
            weight += added(i, levels[i], a.values(), b.values());
        }
        return weight;
    }

    /**
     * Whether a pair may weigh so much. Dear comparisons come last, and no more of them are made once all that are left
     * cannot make up for what is missing.
     *
     * @param least a weight
     * @param levels takes the levels: of every comparison if the answer is yes, of those at least that are not dear if it is no
     */
    public boolean reaches(double least, ReadyRecord a, ReadyRecord b, int[] levels) {
        Object[] left = a.values();
        Object[] right = b.values();
        double atMost = prior + ROUNDING;
        for (int i : soon) {
            levels[i] = comparisons[i].level(left, right);
            atMost += added(i, levels[i], left, right);
        }
        for (int i : late) {
            atMost += left[i] == null || right[i] == null ? 0 : most[i];
        }
        for (int i : late) {
            if (atMost < least) {
                return false;
            }
            levels[i] = comparisons[i].level(left, right);
            if (levels[i] != Comparison.MISSING) {
                atMost += weight(i, levels[i], left, right) - most[i];
            }
        }
        return atMost >= least;
    }

    private double added(int comparison, int level, Object[] left, Object[] right) {
        return level == Comparison.MISSING ? 0 : weight(comparison, level, left, right);
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
