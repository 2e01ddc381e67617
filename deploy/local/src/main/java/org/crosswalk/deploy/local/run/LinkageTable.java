package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosswalk.deploy.local.output.CsvTable;
import org.crosswalk.deploy.local.output.TextTable;

/** How well records are linked, for people and for programs. */
final class LinkageTable {

    private static final List<String> HEADER =
            List.of("dimension", "value", "same_person_pairs", "linked_pairs", "right_pairs", "precision", "recall");

    private final List<List<String>> rows = new ArrayList<>();

    LinkageTable(LinkageQuality quality) {
        rows.add(row("all", "all", quality.all()));
        quality.bySubgroup().forEach((subgroup, pairs) -> rows.add(row(subgroup.dimension(), subgroup.value(), pairs)));
    }

    /** As comma-separated values with a header. */
    String csv() {
        return CsvTable.of(HEADER, rows);
    }

    /** The same as a table. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER.stream().map(head -> head.replace('_', ' ')).toList());
        lines.addAll(rows);
        return TextTable.of(lines, HEADER.indexOf("same_person_pairs"));
    }

    private static List<String> row(String dimension, String value, PairCounts pairs) {
        return List.of(
                dimension,
                value,
                Long.toString(pairs.same()),
                Long.toString(pairs.linked()),
                Long.toString(pairs.right()),
                String.format(Locale.ROOT, "%.4f", pairs.precision()),
                String.format(Locale.ROOT, "%.4f", pairs.recall()));
    }
}
