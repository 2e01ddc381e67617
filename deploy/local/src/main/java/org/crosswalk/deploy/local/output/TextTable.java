package org.crosswalk.deploy.local.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells as lines whose columns stand one below the other. */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private final int[] widths;
    private final int firstNumber;

    private TextTable(List<List<String>> rows, int firstNumber) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        this.widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> column < row.size() - 1 || row.size() == columns)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        this.firstNumber = firstNumber;
    }

    /** The lines; what would move the terminal's cursor is a blank in them. */
    public static String of(List<List<String>> rows) {
        return of(rows, Integer.MAX_VALUE);
    }

    /**
     * The lines of a table whose last columns stand at their right edge, as numbers do.
     *
     * @param rows a row may end early: what its last cell says then needs no column's width
     * @param firstNumber the first of these columns, counted from 0
     */
    public static String of(List<List<String>> rows, int firstNumber) {
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream().map(TextTable::plain).toList())
                .toList();
        var table = new TextTable(shown, firstNumber);
        return shown.stream().map(table::line).collect(Collectors.joining());
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\p{Cntrl}+", " ");
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                        .mapToObj(column -> aligned(row.get(column), column))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing()
                + "\n";
    }

    private String aligned(String cell, int column) {
        String blanks = " ".repeat(Math.max(0, widths[column] - cell.length()));
        return column < firstNumber ? cell + blanks : blanks + cell;
    }
}
