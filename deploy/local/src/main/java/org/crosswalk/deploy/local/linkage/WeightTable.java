package org.crosswalk.deploy.local.linkage;

import java.util.List;
import java.util.Locale;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;
import org.crosswalk.identity.weights.Weights;

/** Weights as a table that a person can judge: a line for each level of each comparison. */
public final class WeightTable {
    private static final String LINE = "%-18s %-12s %14s %14s %8s %9s%n";
    private static final double LOG_2 = Math.log(2);

    private WeightTable() {}

    /**
     * The table. {@code said} is the share of the records that say anything; weights are logarithms of odds, base 2.
     *
     * @param records those that the weights were estimated from, or others
     */
    public static String of(Parameters parameters, List<ReadyRecord> records) {
        var text =
                new StringBuilder(String.format(Locale.ROOT, LINE, "comparison", "level", "m", "u", "weight", "said"));
        for (int i = 0; i < parameters.model().comparisons().size(); i++) {
            Comparison comparison = parameters.model().comparisons().get(i);
            Weights.OfComparison of = parameters.weights().comparisons().get(i);
            int place = i;
            long saying = records.stream()
                    .filter(record -> record.values()[place] != null)
                    .count();
            if (saying == 0) {
                text.append(String.format(
                        Locale.ROOT, "%-18s no record says anything; as believed before%n", comparison.name()));
                continue;
            }
            for (int level = 0; level < comparison.levels().size(); level++) {
                text.append(String.format(
                        Locale.ROOT,
                        LINE,
                        level == 0 ? comparison.name() : "",
                        comparison.levels().get(level),
                        share(of.m().get(level)),
                        share(of.u().get(level)),
                        String.format(
                                Locale.ROOT,
                                "%+.2f",
                                Math.log(of.m().get(level) / of.u().get(level)) / LOG_2),
                        level == 0 ? String.format(Locale.ROOT, "%.1f %%", 100.0 * saying / records.size()) : ""));
            }
        }
        double prior = parameters.weights().prior();
        return text.append(String.format(
                        Locale.ROOT,
                        "prior: two records taken at random are one person with probability %.3g, weight %+.2f%n",
                        prior,
                        PairScore.weight(prior)))
                .toString();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, share < 0.0001 ? "%.2e" : "%.6f", share);
    }
}
