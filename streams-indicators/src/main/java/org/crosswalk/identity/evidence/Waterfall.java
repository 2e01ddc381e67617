package org.crosswalk.identity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crosswalk.identity.model.Rule;
import org.crosswalk.identity.model.Verdict;

/** Evidence as text for people: the weights from the prior to the sum, one line a comparison, then rules and verdict. */
public final class Waterfall {
    private static final int WIDEST = 32;
    private static final int FIRST_NUMBER = 4;
    private static final String SAYS_NOTHING = "-";

    private Waterfall() {}

    /** The text; every line ends with a line end. */
    public static String of(Evidence evidence) {
        List<String[]> rows = new ArrayList<>();
        rows.add(row("comparison", evidence.left(), evidence.right(), "level", "weight", "sum"));
        rows.add(row("prior", "", "", "", signed(evidence.prior()), signed(evidence.prior())));
        evidence.steps()
                .forEach(step -> rows.add(row(
                        step.comparison(),
                        said(step.left()),
                        said(step.right()),
                        step.level(),
                        signed(step.weight()),
                        signed(step.sum()))));
        return table(rows)
                + "\ncompared because of  "
                + (evidence.blocks().isEmpty()
                        ? "nothing: no blocking rule brings the two together"
                        : String.join("; ", evidence.blocks()))
                + "\nrules that caught it " + rules(evidence)
                + "\nverdict              " + verdict(evidence.verdict())
                + String.format(Locale.ROOT, "%nprobability          %.6f%n", evidence.probability());
    }

    private static String rules(Evidence evidence) {
        List<String> told = new ArrayList<>();
        evidence.caught().forEach(rule -> told.add(rule.name() + " (" + outcome(rule) + ")"));
        evidence.conditional()
                .forEach(rule ->
                        told.add(rule.name() + " (" + outcome(rule) + ", if other records of the group confirm both)"));
        return told.isEmpty() ? "none" : String.join("; ", told);
    }

    private static String outcome(Rule rule) {
        return rule.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MATCH -> "one person";
            case POSSIBLE -> "perhaps one person: somebody should look";
            case DIFFERENT -> "two people";
            case APART -> "two people, whatever else connects them";
        };
    }

    private static String[] row(String... cells) {
        return Arrays.stream(cells).map(Waterfall::shortened).toArray(String[]::new);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
    }

    private static String said(String value) {
        return value.isEmpty() ? SAYS_NOTHING : value;
    }

    private static String signed(double weight) {
        return String.format(Locale.ROOT, "%+.2f", weight);
    }

    private static String table(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length())));
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining());
    }

    private static String aligned(String[] row, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String blanks = " ".repeat(widths[i] - row[i].length());
            text.append(i == 0 ? "" : "  ").append(i < FIRST_NUMBER ? row[i] + blanks : blanks + row[i]);
        }
        return text.toString().stripTrailing() + "\n";
    }
}
