package org.crosswalk.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;

/** Cells as text for people and programs: one line a cell, sorted, with rate and status. */
public final class CellTable {
    /** How cells are written. */
    public enum Format {
        /** Columns lined up for the eye; where any cell is in doubt, one more tells how much of the denominator is. */
        TABLE,
        /** Comma-separated values with a header: {@link CellRow#COLUMNS}, whatever is in doubt. */
        CSV,
        /**
         * A list of objects; counts are numbers, and the rate is null where the denominator is 0. Beside it stand what of
         * the counts is in doubt, and {@link CellRow#rateLow} and {@link CellRow#rateHigh}, or null.
         */
        JSON
    }

    private static final int FIRST_NUMBER = CellRow.COLUMNS.indexOf("numerator");
    private static final int RATE = CellRow.COLUMNS.indexOf("rate");
    private static final String DOUBT = "doubt";
    private static final String QUOTED = "[\",\\r\\n]";

    private CellTable() {}

    /** The cells as text that ends with a line end. */
    public static String format(SortedMap<CellKey, Counts> cells, Format format) {
        List<CellRow> rows = CellRow.of(cells);
        return switch (format) {
            case TABLE -> table(rows);
            case CSV -> csv(rows);
            case JSON -> json(rows);
        };
    }

    private static String csv(List<CellRow> rows) {
        return lines(rows).stream()
                .map(line -> line.stream().map(CellTable::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.split(QUOTED, 2).length == 1 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String table(List<CellRow> rows) {
        List<List<String>> lines = lines(rows);
        if (rows.stream().anyMatch(row -> row.counts().denominatorInDoubt() != 0)) {
            lines.get(0).add(RATE, DOUBT);
            for (int i = 0; i < rows.size(); i++) {
                long inDoubt = rows.get(i).counts().denominatorInDoubt();
                lines.get(i + 1).add(RATE, Long.toString(inDoubt));
            }
        }
        int[] widths = new int[lines.get(0).size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining());
    }

    private static String aligned(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - line.get(i).length());
            boolean number = i >= FIRST_NUMBER && i < line.size() - 1;
            text.append(i == 0 ? "" : "  ").append(number ? blanks + line.get(i) : line.get(i) + blanks);
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static List<List<String>> lines(List<CellRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(new ArrayList<>(CellRow.COLUMNS));
        rows.forEach(row -> lines.add(new ArrayList<>(row.texts())));
        return lines;
    }

    private static String json(List<CellRow> rows) {
        try {
            return new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    rows.stream().map(CellTable::object).toList())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written as JSON", e);
        }
    }

    private static Map<String, Object> object(CellRow row) {
        List<String> texts = row.texts();
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            object.put(CellRow.COLUMNS.get(i), texts.get(i));
        }
        object.put("version", row.cell().base().version());
        object.put("numerator", row.counts().numerator());
        object.put("denominator", row.counts().denominator());
        object.put("pending", row.counts().pending());
        object.put("rate", number(row.rate()));
        object.put("numeratorInDoubt", row.counts().numeratorInDoubt());
        object.put("denominatorInDoubt", row.counts().denominatorInDoubt());
        object.put("rateLow", number(row.rateLow()));
        object.put("rateHigh", number(row.rateHigh()));
        return object;
    }

    private static BigDecimal number(String rate) {
        return rate.isEmpty() ? null : new BigDecimal(rate);
    }
}
