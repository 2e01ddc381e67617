package org.crosswalk.identity.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosswalk.identity.comparison.Comparison;

/**
 * Estimates m, u and the prior from unlabelled pairs by expectation and maximisation over all pairs of the records: of the
 * candidates those count as matches that the last estimate is sure of, each with its probability; all other pairs are taken
 * for differences. Pairs taken at random, each with the probability that it is no match, say what is usual among differences.
 * A few pairs' worth of what was believed before keeps a level that is seen rarely from saying too much.
 */
public final class Estimation {
    private static final int ROUNDS = 40;

    /**
     * Only pairs count that are matches almost surely, as long as there are any. Otherwise people of one place, whose city,
     * postal code and school agree together and who are far more than the matches, would be taken for one another.
     */
    private static final double SURE = 0.95;

    /** Share of the candidates that are believed to be matches at first. */
    private static final double FIRST_MATCHES = 0.01;

    private static final double STRENGTH = 20;
    private static final double LEAST = 1e-9;

    private final List<Comparison> comparisons;
    private final Weights before;
    private final Patterns candidates;
    private final Patterns random;
    private final double scale;
    private final double allPairs;

    /**
     * What is estimated from.
     *
     * @param before what is believed before
     * @param candidates candidate pairs, or a sample of them
     * @param share share of the candidate pairs in the sample, above 0, up to 1
     * @param random pairs taken at random
     * @param records number of records
     */
    public Estimation(
            List<Comparison> comparisons,
            Weights before,
            Patterns candidates,
            double share,
            Patterns random,
            long records) {
        this.comparisons = comparisons;
        this.before = before;
        this.candidates = candidates;
        this.random = random;
        this.scale = 1 / share;
        this.allPairs = Math.max(1, records * (records - 1) / 2.0);
    }

    /**
     * The estimate.
     *
     * @param frequencies share of the records that say a text, for each comparison
     */
    public Weights estimate(List<Map<String, Double>> frequencies) {
        double prior = Math.max(before.prior(), Math.min(0.25, candidates.total() * scale * FIRST_MATCHES / allPairs));
        Weights now = new Weights(prior, before.comparisons());
        for (int round = 0; round < ROUNDS; round++) {
            now = maximise(now);
        }
        List<Weights.OfComparison> found = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            var of = now.comparisons().get(i);
            found.add(new Weights.OfComparison(of.m(), of.u(), frequencies.get(i)));
        }
        return new Weights(now.prior(), found);
    }

    private Weights maximise(Weights now) {
        double[][] matched = believed();
        double[][] different = new double[comparisons.size()][];
        for (int i = 0; i < different.length; i++) {
            different[i] = new double[comparisons.get(i).levels().size()];
        }
        double[] matches = new double[1];
        double[][] logs = logs(now);
        double odds = Math.log(now.prior() / (1 - now.prior()));
        double least = anySure(odds, logs) ? SURE : 0;
        candidates.each((levels, count) -> {
            double probability = probability(odds, logs, levels);
            double weight = probability < least ? 0 : count * scale * probability;
            matches[0] += weight;
            add(matched, levels, weight);
        });
        random.each((levels, count) -> add(different, levels, count * (1 - probability(odds, logs, levels))));
        List<Weights.OfComparison> found = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            var u = differences(different[i], before.comparisons().get(i).u());
            found.add(new Weights.OfComparison(shares(matched[i]), u, Map.of()));
        }
        double prior = Math.min(0.5, Math.max(LEAST, matches[0] / allPairs));
        return new Weights(prior, found);
    }

    private boolean anySure(double odds, double[][] logs) {
        long[] sure = new long[1];
        candidates.each((levels, count) -> sure[0] += probability(odds, logs, levels) >= SURE ? count : 0);
        return sure[0] > 0;
    }

    private static double probability(double odds, double[][] logs, byte[] levels) {
        double sum = odds;
        for (int i = 0; i < levels.length; i++) {
            sum += levels[i] < 0 ? 0 : logs[i][levels[i]];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void add(double[][] sums, byte[] levels, double weight) {
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] >= 0) {
                sums[i][levels[i]] += weight;
            }
        }
    }

    private double[][] believed() {
        return before.comparisons().stream()
                .map(of ->
                        of.m().stream().mapToDouble(share -> share * STRENGTH).toArray())
                .toArray(double[][]::new);
    }

    /** Shares among differences; a level that was not seen is as rare as it was believed, or as the pairs looked at allow. */
    private static List<Double> differences(double[] sums, List<Double> believed) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        if (total < 1) {
            return believed;
        }
        List<Double> shares = new ArrayList<>();
        for (int level = 0; level < sums.length; level++) {
            shares.add(Math.max(sums[level] / total, Math.min(believed.get(level), 1 / total)));
        }
        return shares;
    }

    private static double[][] logs(Weights weights) {
        double[][] logs = new double[weights.comparisons().size()][];
        for (int i = 0; i < logs.length; i++) {
            var of = weights.comparisons().get(i);
            logs[i] = new double[of.m().size()];
            for (int level = 0; level < logs[i].length; level++) {
                logs[i][level] = Math.log(of.m().get(level) / of.u().get(level));
            }
        }
        return logs;
    }

    private static List<Double> shares(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        List<Double> shares = new ArrayList<>();
        for (double sum : sums) {
            shares.add(Math.max(LEAST, sum / total));
        }
        return shares;
    }
}
