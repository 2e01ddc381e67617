package org.crosswalk.submission.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;

/**
 * Rows that lack a value which only the first of them has, with that value. It becomes part of the row's bytes, so that a row
 * counts as changed when the value above it does. Not for several threads.
 */
final class FilledDown {
    private final Place place;
    private final WantedPlaces within;
    private final KeyBuffer buffer = new KeyBuffer();
    private byte[] value = {};
    private long rows;
    private byte[] row = {};

    FilledDown(Layout layout, Layout.FillDown fill) {
        List<Place> places = fill.within().stream()
                .map(name -> layout.place(name).orElseThrow())
                .toList();
        this.place = layout.place(fill.field()).orElseThrow();
        this.within = WantedPlaces.of(places, Set.of());
    }

    /** Takes a row; false when it stands as it is, true when it is to be read as {@link #row}. */
    boolean fills(DelimitedShape shape, byte[] bytes, int from, int to) {
        buffer.clear();
        if (!shape.take(within, bytes, from, to, buffer) || !shape.find(place, bytes, from, to)) {
            rows = 0;
            return false;
        }
        boolean same = buffer.hash() == rows;
        rows = buffer.hash();
        int begin = shape.begin();
        int end = shape.end();
        if (!shape.isMissing(bytes) || !same) {
            value = Arrays.copyOfRange(bytes, begin, end);
            return false;
        }
        row = new byte[begin - from + value.length + to - end];
        System.arraycopy(bytes, from, row, 0, begin - from);
        System.arraycopy(value, 0, row, begin - from, value.length);
        System.arraycopy(bytes, end, row, begin - from + value.length, to - end);
        return true;
    }

    byte[] row() {
        return row;
    }
}
