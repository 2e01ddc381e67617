package org.crosswalk.deploy.local.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;
import org.crosswalk.identity.weights.Weights;

/** Weights as a table that a person can judge: a line for each level of each comparison. */
public final class WeightTable {
    private static final List<String> HEADER = List.of("comparison", "level", "m", "u", "weight", "said");
    private static final double LOG_2 = Math.log(2);

    private WeightTable() {}

    /**
     * The table. {@code said} is the share of the records that say anything; weights are logarithms of odds, base 2.
     *
     * @param records those that the weights were estimated from, or others
     */
    public static String of(Parameters parameters, List<ReadyRecord> records) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < parameters.model().comparisons().size(); i++) {
            Comparison comparison = parameters.model().comparisons().get(i);
            int place = i;
            long saying = records.stream()
                    .filter(record -> record.values()[place] != null)
                    .count();
            if (saying == 0) {
                rows.add(List.of(comparison.name(), "no record says anything; as believed before"));
            } else {
                rows.addAll(rows(
                        comparison,
                        parameters.weights().comparisons().get(i),
                        String.format(Locale.ROOT, "%.1f %%", 100.0 * saying / records.size())));
            }
        }
        double prior = parameters.weights().prior();
        return TextTable.of(rows, HEADER.indexOf("m"))
                + String.format(
                        Locale.ROOT,
                        "prior: two records taken at random are one person with probability %.3g, weight %+.2f%n",
                        prior,
                        PairScore.weight(prior));
    }

    private static List<List<String>> rows(Comparison comparison, Weights.OfComparison of, String said) {
        List<List<String>> rows = new ArrayList<>();
        for (int level = 0; level < comparison.levels().size(); level++) {
            double m = of.m().get(level);
            double u = of.u().get(level);
            rows.add(List.of(
                    level == 0 ? comparison.name() : "",
                    comparison.levels().get(level),
                    share(m),
                    share(u),
                    String.format(Locale.ROOT, "%+.2f", Math.log(m / u) / LOG_2),
                    level == 0 ? said : ""));
        }
        return rows;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, share < 0.0001 ? "%.2e" : "%.6f", share);
    }
}
