package org.crosswalk.deploy.bench.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.blocking.BlockingRule;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.comparison.ComparisonKind;
import org.crosswalk.identity.comparison.Field;
import org.crosswalk.identity.comparison.Nicknames;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.Thresholds;
import org.crosswalk.identity.weights.Weights;

/**
 * A model that can be said in Java and in SQL alike: its comparisons and blocking rules are those that DuckDB has functions
 * for. {@link SharedSql} says the same in SQL.
 */
public final class SharedModel {
    /** Probability from which on a pair is a match. */
    public static final double ACCEPT = 0.9;

    /** Records in a block beyond which its pairs are not compared. */
    public static final int LIMIT = 100;

    private static final double PRIOR = 1e-6;

    private static final List<Entry> ENTRIES = List.of(
            new Entry("given_name", ComparisonKind.TEXT, of(0.86, 0.07, 0.03, 0.04), of(0.005, 0.003, 0.02, 0.972)),
            new Entry("family_name", ComparisonKind.TEXT, of(0.88, 0.07, 0.02, 0.03), of(0.001, 0.001, 0.01, 0.988)),
            new Entry(
                    "birth_date",
                    ComparisonKind.DATE,
                    of(0.93, 0.001, 0.01, 0.03, 0.02, 0.003, 0.006),
                    of(0.00012, 0.00001, 0.0001, 0.003, 0.003, 0.08, 0.91377)),
            new Entry("sex", ComparisonKind.EXACT, of(0.99, 0.01), of(0.5, 0.5)),
            new Entry(
                    "postal_code", ComparisonKind.POSTAL_CODE, of(0.9, 0.02, 0.04, 0.04), of(0.003, 0.03, 0.2, 0.767)),
            new Entry("phone", ComparisonKind.CODE, of(0.85, 0.07, 0.08), of(0.000001, 0.00001, 0.999989)),
            new Entry(
                    "email",
                    ComparisonKind.EMAIL,
                    of(0.88, 0.01, 0.08, 0.02, 0.01),
                    of(0.000001, 0.000001, 0.0001, 0.002, 0.997898)));

    private record Entry(String name, ComparisonKind kind, List<Double> m, List<Double> u) {}

    private SharedModel() {}

    /** The model and its weights. */
    public static Parameters parameters() {
        Comparison[] comparisons = new Comparison[ENTRIES.size()];
        Arrays.setAll(comparisons, place -> {
            Entry entry = ENTRIES.get(place);
            return entry.kind().of(new Field(entry.name(), List.of(entry.name()), place, -1, false, 0), Nicknames.NONE);
        });
        var blocking = new Blocking(
                List.of(
                        BlockingRule.of(List.of("birth_date:date", "given_name:first")),
                        BlockingRule.of(List.of("given_name", "family_name")),
                        BlockingRule.of(List.of("family_name", "postal_code")),
                        BlockingRule.of(List.of("phone")),
                        BlockingRule.of(List.of("email:user"))),
                LIMIT);
        var model = new Model(Map.of(), List.of(comparisons), blocking, new Thresholds(ACCEPT, ACCEPT), List.of());
        return new Parameters(
                model,
                new Weights(
                        PRIOR,
                        ENTRIES.stream()
                                .map(entry -> new Weights.OfComparison(entry.m(), entry.u(), Map.of()))
                                .toList()));
    }

    private static List<Double> of(Double... shares) {
        return List.of(shares);
    }
}
