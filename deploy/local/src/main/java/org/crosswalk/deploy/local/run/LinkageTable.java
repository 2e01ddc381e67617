package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well records are linked, for people and for programs. */
final class LinkageTable {

    private static final String HEADER = "dimension,value,same_person_pairs,linked_pairs,right_pairs,precision,recall";
    private static final String ROW = "%-22s %-18s %17s %12s %11s %9s %7s%n";

    private final List<String> lines = new ArrayList<>();

    LinkageTable(LinkageQuality quality) {
        lines.add(HEADER);
        add("all", "all", quality.all());
        quality.bySubgroup().forEach((subgroup, pairs) -> add(subgroup.dimension(), subgroup.value(), pairs));
    }

    /** Lines of CSV, with a header. */
    List<String> csv() {
        return List.copyOf(lines);
    }

    /** The same as a table. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(ROW.formatted((Object[]) line.replace('_', ' ').split(",")));
        }
        return text.toString();
    }

    private void add(String dimension, String value, PairCounts pairs) {
        lines.add(String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%d,%.4f,%.4f",
                dimension,
                value,
                pairs.same(),
                pairs.linked(),
                pairs.right(),
                pairs.precision(),
                pairs.recall()));
    }
}
