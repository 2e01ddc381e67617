package org.crosswalk.identity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.blocking.BlockingRule;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.comparison.ComparisonKind;
import org.crosswalk.identity.comparison.Field;
import org.crosswalk.identity.comparison.Nicknames;
import org.crosswalk.identity.weights.Weights;

/** Makes a model of what a file says, and tells everything that is wrong with it at once. */
final class ModelReader {
    private static final String SHARES = "shares have to be above 0 and no more than 1";

    private final ModelFile file;
    private final Nicknames nicknames;
    private final List<String> problems = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<ComparisonKind> kinds = new ArrayList<>();

    private ModelReader(ModelFile file, Nicknames nicknames) {
        this.file = file;
        this.nicknames = nicknames;
    }

    /**
     * The parameters of a file.
     *
     * @param where the file's name, for messages
     * @throws BadModel when anything is wrong
     */
    static Parameters read(ModelFile file, Nicknames nicknames, String where) {
        var reader = new ModelReader(file, nicknames);
        Parameters parameters = reader.parameters();
        if (!reader.problems.isEmpty()) {
            throw new BadModel(where, reader.problems);
        }
        return parameters;
    }

    private Parameters parameters() {
        require(!file.comparisons().isEmpty(), "comparisons: at least one is needed");
        if (empties(file.comparisons(), "comparisons") | empties(file.rules(), "rules")) {
            return null;
        }
        for (int i = 0; i < file.comparisons().size(); i++) {
            comparison(i);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Blocking blocking = blocking();
        List<Rule> rules = file.rules().stream().map(this::rule).toList();
        require(file.thresholds() != null, "thresholds: accept and review are needed");
        double prior = prior();
        file.frequencies().keySet().forEach(name -> place("frequencies", name));
        List<Weights.OfComparison> weights = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            weights.add(weights(i));
        }
        return new Parameters(
                new Model(file.columns(), List.copyOf(comparisons), blocking, file.thresholds(), rules),
                new Weights(prior, weights));
    }

    private boolean empties(List<?> entries, String what) {
        boolean empty = entries.stream().anyMatch(Objects::isNull);
        require(!empty, what + ": an entry is empty");
        return empty;
    }

    private double prior() {
        if (file.prior() == null) {
            require(!file.trained(), "prior: a trained model has one; without it remove 'trained'");
            return Believed.PRIOR;
        }
        require(file.prior() > 0 && file.prior() < 1, "prior: a probability above 0 and below 1 is needed");
        return file.prior();
    }

    private void comparison(int place) {
        var entry = file.comparisons().get(place);
        String where = "comparisons: '" + entry.name() + "'";
        require(entry.name() != null, "comparisons: number " + (place + 1) + " has no name");
        require(
                file.comparisons().stream()
                                .filter(other -> String.valueOf(entry.name()).equals(other.name()))
                                .count()
                        < 2,
                where + " is there twice");
        int with = -1;
        if (entry.with() != null) {
            for (int i = 0; i < file.comparisons().size(); i++) {
                with = entry.with().equals(file.comparisons().get(i).name()) ? i : with;
            }
            require(
                    with >= 0 && names(entry) && names(file.comparisons().get(with)),
                    where + ": 'with' is for two comparisons of names; found '" + entry.with() + "'");
        }
        var field = new Field(entry.name(), entry.columnsOrName(), place, with, entry.frequencies(), entry.cut());
        ComparisonKind.named(String.valueOf(entry.kind()))
                .ifPresentOrElse(
                        kind -> {
                            kinds.add(kind);
                            comparisons.add(kind.of(field, nicknames));
                        },
                        () -> problems.add(
                                where + ": '" + entry.kind() + "' is no kind; there are " + ComparisonKind.names()));
    }

    private static boolean names(ModelFile.ComparisonEntry entry) {
        return entry.kind() != null && entry.kind().endsWith("-name");
    }

    private Blocking blocking() {
        if (file.blocking() == null
                || file.blocking().rules() == null
                || file.blocking().rules().isEmpty()) {
            problems.add("blocking: at least one rule is needed");
            return new Blocking(List.of(), 1);
        }
        require(file.blocking().limit() > 1, "blocking: limit has to be 2 or more, so that a block can have a pair");
        List<BlockingRule> rules = new ArrayList<>();
        for (List<String> parts : file.blocking().rules()) {
            try {
                rules.add(BlockingRule.of(Objects.requireNonNullElse(parts, List.of())));
            } catch (IllegalArgumentException e) {
                problems.add("blocking: " + e.getMessage());
            }
        }
        return new Blocking(rules, file.blocking().limit());
    }

    private Rule rule(ModelFile.RuleEntry entry) {
        String where = "rules: '" + entry.name() + "'";
        require(!entry.when().isEmpty(), where + ": 'when' names no comparison");
        Rule.Outcome outcome = Stream.of(Rule.Outcome.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(entry.outcome()))
                .findFirst()
                .orElse(null);
        require(outcome != null, where + ": outcome is doubt, review or apart, not '" + entry.outcome() + "'");
        return new Rule(
                entry.name(),
                conditions(where, entry.when()),
                conditions(where, entry.unless()),
                conditions(where, entry.confirmed()),
                outcome);
    }

    private List<Rule.Condition> conditions(String where, Map<String, List<String>> levels) {
        return levels.entrySet().stream()
                .map(entry -> {
                    int place = place(where, entry.getKey());
                    require(entry.getValue() != null, where + ": '" + entry.getKey() + "' needs levels");
                    long bits = 0;
                    for (String level : Objects.requireNonNullElse(entry.getValue(), List.<String>of())) {
                        bits |= 1L << (place < 0 ? 0 : level(where, place, level) + 1);
                    }
                    return new Rule.Condition(Math.max(0, place), bits);
                })
                .toList();
    }

    private int level(String where, int place, String level) {
        Comparison comparison = comparisons.get(place);
        int index = level.equals(Comparison.MISSING_NAME)
                ? Comparison.MISSING
                : comparison.levels().indexOf(level);
        require(
                index >= 0 || level.equals(Comparison.MISSING_NAME),
                where + ": '" + level + "' is no level of " + comparison.name() + "; there are "
                        + String.join(", ", comparison.levels()) + ", " + Comparison.MISSING_NAME);
        return Math.max(index, Comparison.MISSING);
    }

    private int place(String where, String name) {
        for (int i = 0; i < comparisons.size(); i++) {
            if (comparisons.get(i).name().equals(name)) {
                return i;
            }
        }
        problems.add(where + ": there is no comparison '" + name + "'");
        return -1;
    }

    private Weights.OfComparison weights(int place) {
        var entry = file.comparisons().get(place);
        var believed = Believed.of(kinds.get(place));
        return new Weights.OfComparison(
                shares(place, "m", entry.m(), believed.m()),
                shares(place, "u", entry.u(), believed.u()),
                frequencies(entry.name()));
    }

    private Map<String, Double> frequencies(String name) {
        Map<String, Double> found = file.frequencies().get(name);
        if (found == null) {
            return Map.of();
        }
        require(found.values().stream().allMatch(ModelReader::share), "frequencies: '" + name + "': " + SHARES);
        return new HashMap<>(found);
    }

    private List<Double> shares(int place, String what, Map<String, Double> shares, List<Double> believed) {
        Comparison comparison = comparisons.get(place);
        String where = "comparisons: '" + comparison.name() + "'";
        if (shares == null && !file.trained()) {
            return believed;
        }
        if (shares == null || !shares.keySet().equals(Set.copyOf(comparison.levels()))) {
            problems.add(
                    where + ": " + what + " needs a share for each level: " + String.join(", ", comparison.levels()));
            return believed;
        }
        require(shares.values().stream().allMatch(ModelReader::share), where + ": " + what + ": " + SHARES);
        return comparison.levels().stream().map(shares::get).toList();
    }

    private static boolean share(Double share) {
        return share != null && share > 0 && share <= 1;
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            problems.add(problem);
        }
    }
}
