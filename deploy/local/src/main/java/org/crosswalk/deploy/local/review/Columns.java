package org.crosswalk.deploy.local.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells as lines whose columns stand one below the other. */
public final class Columns {
    private static final String BETWEEN = "  ";

    private Columns() {}

    /** The lines; what would move the terminal's cursor is a blank in them. */
    public static String of(List<List<String>> rows) {
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream().map(Columns::plain).toList())
                .toList();
        int[] widths = IntStream.range(0, shown.isEmpty() ? 0 : shown.get(0).size())
                .map(column -> shown.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return shown.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing()
                + "\n";
    }
}
