package org.crosswalk.submission.lines;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;

/**
 * The columns that the first line of a delimited file names.
 *
 * @param numbers the columns that a layout reads, by name, from 0
 * @param read all columns that it reads, those among them that it knows by number; none when no line names any
 * @param withheld the columns that must go nowhere, from 0
 * @param count how many columns there are; -1 when no line names them, so that a line may have any number
 * @param fingerprint hash of the line; 0 when there is none
 */
record NamedColumns(Map<String, Integer> numbers, BitSet read, List<Integer> withheld, int count, long fingerprint) {
    private static final int ANY = -1;

    /** Of a layout whose columns have numbers only. */
    static final NamedColumns NONE = new NamedColumns(Map.of(), new BitSet(), List.of(), ANY, 0);

    /** The columns that a line names, after it was split; names that are no text are none. */
    static NamedColumns of(Layout layout, Charset charset, Cells cells, byte[] bytes, int from, int to) {
        ColumnNames names = new ColumnNames();
        for (int i = 0; i < cells.count() && charset != null; i++) {
            names.add(cells.text(bytes, i, charset), i);
        }
        int count = cells.count();
        while (count > 1 && cells.isBare(count - 1)) {
            count--;
        }
        Map<String, Integer> numbers = names.numbers(layout);
        BitSet read = new BitSet();
        numbers.values().forEach(read::set);
        layout.places().values().forEach(place -> {
            if (place instanceof Place.Column column) {
                read.set(column.number() - 1);
            }
        });
        return new NamedColumns(
                numbers,
                read,
                names.numbersOf(layout.withheld()),
                count,
                Hashing.xxh3_64().hashBytesToLong(bytes, from, to - from));
    }

    /** The number of the column at a place, from 0; beyond every line where there is none. */
    int number(Place place) {
        if (place instanceof Place.Column column) {
            return column.number() - 1;
        }
        return numbers.getOrDefault(((Place.Named) place).name(), Integer.MAX_VALUE);
    }

    /** Whether a layout reads a column. */
    boolean isRead(int column) {
        return count == ANY || read.get(column);
    }

    /** Whether a line that was split has the values that it must have; blanks beyond them are none. */
    boolean fit(Cells cells) {
        if (cells.isBroken()) {
            return false;
        }
        if (count == ANY || cells.count() == count) {
            return true;
        }
        for (int i = count; i < cells.count(); i++) {
            if (!cells.isBare(i)) {
                return false;
            }
        }
        return cells.count() > count;
    }
}
