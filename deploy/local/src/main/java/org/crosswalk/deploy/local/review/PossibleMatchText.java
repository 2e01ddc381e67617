package org.crosswalk.deploy.local.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosswalk.deploy.local.output.CsvTable;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.identity.Difference;
import org.crosswalk.schemas.identity.PossibleMatch;

/** Possible matches as text: both source persons and, side by side, what they say. */
public final class PossibleMatchText {
    /** How possible matches are written. */
    public enum Format {
        /** A paragraph each, lined up for the eye. */
        TABLE,
        /** Comma-separated values with a header: a line for each comparison of each pair. */
        CSV,
        /** A list of objects. */
        JSON
    }

    private static final List<String> HEADER = List.of(
            "number", "probability", "left", "right", "comparison", "left_value", "right_value", "level", "weight");
    private static final String SAYS_NOTHING = "-";
    private static final String INDENT = "      ";

    private PossibleMatchText() {}

    /** The text; every line ends with a line end. Pairs are numbered from 1 in the order of the list. */
    public static String of(List<PossibleMatch> matches, Format format) {
        return switch (format) {
            case TABLE -> table(matches);
            case CSV -> csv(matches);
            case JSON -> json(matches);
        };
    }

    private static String table(List<PossibleMatch> matches) {
        var text = new StringBuilder();
        for (int i = 0; i < matches.size(); i++) {
            PossibleMatch match = matches.get(i);
            text.append(i == 0 ? "" : "\n")
                    .append("%-5d %s   probability %s%n"
                            .formatted(i + 1, left(match) + "   " + right(match), probability(match)));
            List<List<String>> rows = new ArrayList<>();
            match.getDifferences().forEach(each -> rows.add(row(each)));
            text.append(TextTable.of(rows).indent(INDENT.length()));
        }
        return text.toString();
    }

    private static List<String> row(Difference difference) {
        return List.of(
                difference.getComparison(),
                said(difference.getLeft()),
                said(difference.getRight()),
                difference.getLevel(),
                String.format(Locale.ROOT, "%+.2f", difference.getWeight()));
    }

    private static String said(String value) {
        return value == null ? SAYS_NOTHING : value;
    }

    private static String csv(List<PossibleMatch> matches) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            PossibleMatch match = matches.get(i);
            for (Difference each : match.getDifferences()) {
                rows.add(List.of(
                        Integer.toString(i + 1),
                        probability(match),
                        left(match),
                        right(match),
                        each.getComparison(),
                        each.getLeft() == null ? "" : each.getLeft(),
                        each.getRight() == null ? "" : each.getRight(),
                        each.getLevel(),
                        String.format(Locale.ROOT, "%.6f", each.getWeight())));
            }
        }
        return CsvTable.of(HEADER, rows);
    }

    private static String json(List<PossibleMatch> matches) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (PossibleMatch match : matches) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("number", objects.size() + 1);
            object.put("probability", match.getProbability());
            object.put("left", left(match));
            object.put("right", right(match));
            object.put(
                    "comparisons",
                    match.getDifferences().stream()
                            .map(PossibleMatchText::object)
                            .toList());
            objects.add(object);
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("comparison", difference.getComparison());
        object.put("left", difference.getLeft());
        object.put("right", difference.getRight());
        object.put("level", difference.getLevel());
        object.put("weight", difference.getWeight());
        return object;
    }

    private static String probability(PossibleMatch match) {
        return String.format(Locale.ROOT, "%.4f", match.getProbability());
    }

    private static String left(PossibleMatch match) {
        return FactKey.of(match.getPartnerA(), match.getStudentA());
    }

    private static String right(PossibleMatch match) {
        return FactKey.of(match.getPartnerB(), match.getStudentB());
    }
}
