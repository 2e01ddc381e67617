package org.crosswalk.deploy.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table at the end of a run: one line a figure. */
public final class Table {

    private static final List<String> HEADER = List.of(
            "benchmark", "figure", "ours", "beside it", "", "ratio", "(range)", "bar", "CPU us/item ours", "beside");

    private final List<List<String>> lines = new ArrayList<>();

    /** An empty table. */
    public Table() {
        lines.add(HEADER);
    }

    /**
     * A line with two rates and their ratio.
     *
     * @param benchmark its name
     * @param figure what is counted, such as {@code facts/s}
     * @param peer what stands beside ours
     * @param bar the ratio wanted, in words
     */
    public void rates(String benchmark, String figure, InTurn runs, String peer, String bar) {
        add(
                benchmark,
                figure,
                whole(InTurn.median(runs.ours(), Span::rate)),
                whole(InTurn.median(runs.beside(), Span::rate)),
                peer,
                runs.rateRatio(),
                bar,
                runs);
    }

    /** A line with two costs in CPU microseconds an item, and their ratio. */
    public void costs(String benchmark, String figure, InTurn runs, String peer, String bar) {
        add(
                benchmark,
                figure,
                tenth(InTurn.median(runs.ours(), Span::cpuPerItem)),
                tenth(InTurn.median(runs.beside(), Span::cpuPerItem)),
                peer,
                runs.cpuRatio(),
                bar,
                runs);
    }

    /** A line with one figure that has nothing beside it. */
    public void single(String benchmark, String figure, String ours, String bar, String cpu) {
        lines.add(List.of(benchmark, figure, ours, "", "", "", "", bar, cpu, ""));
    }

    /** A line with a figure and a peer's that is no rate: both as they are, and no ratio. */
    public void beside(String benchmark, String figure, String ours, String beside, String peer, String bar) {
        lines.add(List.of(benchmark, figure, ours, beside, peer, "", "", bar, "", ""));
    }

    private void add(
            String benchmark,
            String figure,
            String ours,
            String beside,
            String peer,
            Spread ratio,
            String bar,
            InTurn runs) {
        lines.add(List.of(
                benchmark,
                figure,
                ours,
                beside,
                peer,
                ratio(ratio.median()),
                "(" + ratio(ratio.lowest()) + ".." + ratio(ratio.highest()) + ")",
                bar,
                tenth(InTurn.median(runs.ours(), Span::cpuPerItem)),
                tenth(InTurn.median(runs.beside(), Span::cpuPerItem))));
    }

    /** A rate with thousands marked. */
    public static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    /** A figure with one decimal. */
    public static String tenth(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String ratio(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    /** Columns as wide as they must be. */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> line.get(column)
                                + " ".repeat(widths[column] - line.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
