package org.crosswalk.identity.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A model and its weights as a file has them.
 *
 * @param title what it is for
 * @param trained whether m, u, prior and frequencies were estimated from records; without it they are what is believed before
 * @param columns other names under which files bring a column, by the column's own name
 * @param comparisons the comparisons
 * @param blocking which pairs are compared
 * @param thresholds where a probability becomes a decision
 * @param prior probability that two records taken at random are one person, above 0, below 1; may be absent until trained
 * @param rules what no weight decides
 * @param frequencies share of the records that say a text, by comparison and text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "title",
    "trained",
    "columns",
    "comparisons",
    "blocking",
    "thresholds",
    "prior",
    "rules",
    "frequencies"
})
public record ModelFile(
        String title,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean trained,
        Map<String, List<String>> columns,
        List<ComparisonEntry> comparisons,
        BlockingEntry blocking,
        Thresholds thresholds,
        Double prior,
        List<RuleEntry> rules,
        Map<String, Map<String, Double>> frequencies) {
    /** Absent parts are empty ones. */
    public ModelFile {
        columns = Objects.requireNonNullElse(columns, Map.of());
        comparisons = Objects.requireNonNullElse(comparisons, List.of());
        rules = Objects.requireNonNullElse(rules, List.of());
        frequencies = Objects.requireNonNullElse(frequencies, Map.of());
    }

    /** The same model with what was estimated. */
    ModelFile trained(List<ComparisonEntry> estimated, double prior, Map<String, Map<String, Double>> frequencies) {
        return new ModelFile(title, true, columns, estimated, blocking, thresholds, prior, rules, frequencies);
    }

    /**
     * A comparison.
     *
     * @param name its name, and of its column where {@code columns} is absent
     * @param kind a {@link org.crosswalk.identity.comparison.ComparisonKind} such as {@code postal-code}
     * @param columns columns whose values are joined and compared
     * @param with comparison whose values are sometimes swapped with this one's
     * @param frequencies whether rare values that agree say more
     * @param cut length at which some source cuts values off; 0 for none
     * @param m share of the pairs of one person on each level; may be absent until trained
     * @param u share of the pairs of two people on each level; may be absent until trained
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record ComparisonEntry(
            String name,
            String kind,
            List<String> columns,
            String with,
            boolean frequencies,
            int cut,
            Map<String, Double> m,
            Map<String, Double> u) {
        /** The columns; that of the comparison's own name where none are given. */
        List<String> columnsOrName() {
            return columns == null || columns.isEmpty() ? List.of(name) : columns;
        }

        /** The same comparison with other shares. */
        ComparisonEntry with(Map<String, Double> otherM, Map<String, Double> otherU) {
            return new ComparisonEntry(name, kind, columns, with, frequencies, cut, otherM, otherU);
        }
    }

    /**
     * Which pairs are compared.
     *
     * @param limit records in a block beyond which its pairs are not compared
     * @param rules rules, each a list of parts such as {@code family_name:sound}
     */
    public record BlockingEntry(int limit, List<List<String>> rules) {}

    /**
     * What no weight decides.
     *
     * @param name name for people
     * @param when levels by comparison of which one must be there in each; {@code missing} is a level
     * @param unless levels by comparison of which none may be there
     * @param confirmed levels by comparison that each of the two must have with another record of their group
     * @param outcome {@code doubt}, {@code review} or {@code apart}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RuleEntry(
            String name,
            Map<String, List<String>> when,
            Map<String, List<String>> unless,
            Map<String, List<String>> confirmed,
            String outcome) {
        /** Absent conditions are none. */
        public RuleEntry {
            when = Objects.requireNonNullElse(when, Map.of());
            unless = Objects.requireNonNullElse(unless, Map.of());
            confirmed = Objects.requireNonNullElse(confirmed, Map.of());
        }
    }
}
