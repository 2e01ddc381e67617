package org.crosswalk.submission.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;
import org.crosswalk.submission.lines.KeyBuffer;
import org.crosswalk.submission.lines.ReportLines;
import org.crosswalk.submission.lines.WantedPlaces;

/**
 * How many values of each column are of which nature, in a sample of rows: all of the first, later every sixteenth, so that
 * a first load of millions is not slowed down.
 */
public final class ColumnProfile {
    private static final int ALL_OF_THE_FIRST = 1_000;
    private static final int THEN_EVERY = 16;

    private final List<String> columns;
    private final WantedPlaces places;
    private final long[][] counts;
    private final KeyBuffer values = new KeyBuffer();
    private long offered;
    private long rows;

    private ColumnProfile(Map<Place, String> columns) {
        this.columns = List.copyOf(columns.values());
        this.places = WantedPlaces.of(List.copyOf(columns.keySet()), Set.of());
        this.counts = new long[columns.size()][ValueNature.values().length];
    }

    /** An empty profile of a layout's columns; where several fields read one column, it has the name of the first. */
    public static ColumnProfile of(Layout layout) {
        Map<Place, String> columns = new LinkedHashMap<>();
        layout.places().forEach((field, place) -> columns.putIfAbsent(place, field));
        return new ColumnProfile(columns);
    }

    /** Offers the row that a file stands at. */
    public void offer(ReportLines lines) {
        offered++;
        if (offered > ALL_OF_THE_FIRST && offered % THEN_EVERY != 0) {
            return;
        }
        rows++;
        lines.take(places, values);
        for (int column = 0; column < counts.length; column++) {
            counts[column][nature(column).ordinal()]++;
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
    public List<ColumnNature> columns() {
        List<ColumnNature> all = new ArrayList<>(counts.length);
        for (int column = 0; column < counts.length; column++) {
            all.add(new ColumnNature(columns.get(column), counts[column].clone()));
        }
        return all;
    }

    private ValueNature nature(int column) {
        return ValueNature.of(values.bytes(), values.begin(column), values.end(column));
    }
}
