package org.crosswalk.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;

/**
 * How many values of each column are of which nature, in a sample of rows: all of the first, later every sixteenth, so that
 * a first load of millions is not slowed down.
 */
final class ColumnProfile {
    private static final int ALL_OF_THE_FIRST = 1_000;
    private static final int THEN_EVERY = 16;

    private final List<String> columns;
    private final RowShape.Parts parts;
    private final long[][] counts;
    private final KeyBuffer values = new KeyBuffer();
    private long offered;
    private long rows;

    private ColumnProfile(Map<Place, String> columns) {
        this.columns = List.copyOf(columns.values());
        this.parts = new RowShape.Parts(List.copyOf(columns.keySet()), new boolean[columns.size()]);
        this.counts = new long[columns.size()][ValueNature.values().length];
    }

    /** An empty profile of a layout's columns; where several fields read one column, it has the name of the first. */
    static ColumnProfile of(Layout layout) {
        Map<Place, String> columns = new LinkedHashMap<>();
        layout.places().forEach((field, place) -> columns.putIfAbsent(place, field));
        return new ColumnProfile(columns);
    }

    /** Offers the row that a file stands at. */
    void offer(ReportLines lines) {
        offered++;
        if (offered > ALL_OF_THE_FIRST && offered % THEN_EVERY != 0) {
            return;
        }
        rows++;
        values.clear();
        lines.shape().take(parts, lines.bytes(), lines.from(), lines.to(), values);
        for (int column = 0; column < counts.length; column++) {
            counts[column][values.nature(column).ordinal()]++;
        }
    }

    /** Number of rows that were offered. */
    long offered() {
        return offered;
    }

    /** Number of rows in the sample. */
    long rows() {
        return rows;
    }

    /** The columns with their counts, in the order of the layout. */
    List<ColumnNature> columns() {
        List<ColumnNature> all = new ArrayList<>(counts.length);
        for (int column = 0; column < counts.length; column++) {
            all.add(new ColumnNature(columns.get(column), counts[column].clone()));
        }
        return all;
    }
}
