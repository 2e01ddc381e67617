package org.crosswalk.submission.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/**
 * Lines of fields between delimiters. Where the first line names the columns, every row must have as many values. Not for
 * several threads.
 */
final class DelimitedShape implements RowShape {
    /** Stands for the name of the part where the number of a column would. */
    private static final int PART = -1;

    private final Layout layout;
    private final RowEncoding encoding;
    private final Cells cells;
    private final NamedColumns columns;
    private final byte[] part;
    private final String partName;
    private final Map<WantedPlaces, int[]> wantedColumns = new IdentityHashMap<>();
    private byte[] splitBytes;
    private int splitFrom;
    private int splitTo;
    private boolean isSplit;
    private int begin;
    private int end;

    private DelimitedShape(Layout layout, RowEncoding encoding, Cells cells, NamedColumns columns, String part) {
        this.layout = layout;
        this.encoding = encoding;
        this.cells = cells;
        this.columns = columns;
        this.partName = part;
        this.part = part.getBytes(StandardCharsets.UTF_8);
    }

    /** The shape of a layout whose columns have numbers only. */
    static DelimitedShape of(Layout layout, RowEncoding encoding) {
        return new DelimitedShape(layout, encoding, new Cells(layout), NamedColumns.NONE, "");
    }

    /**
     * The shape of a layout whose columns are named by the file's first line.
     *
     * @param part name of the file among others, without its ending; empty when it is alone
     */
    static DelimitedShape of(Layout layout, RowEncoding encoding, String part, byte[] bytes, int from, int to) {
        Cells cells = new Cells(layout);
        cells.split(bytes, from, to);
        NamedColumns columns = NamedColumns.of(layout, encoding.of(bytes, from, to), cells, bytes, from, to);
        return new DelimitedShape(layout, encoding, cells, columns, part);
    }

    /** The bytes of a value, with its quotation marks; they stand where {@link #begin} and {@link #end} say. */
    boolean find(Place place, byte[] bytes, int from, int to) {
        split(bytes, from, to);
        int column = columns.number(place);
        if (!columns.fit(cells) || column >= cells.count()) {
            return false;
        }
        begin = Blanks.skip(bytes, cells.begin(column), cells.end(column));
        end = Blanks.trim(bytes, begin, cells.end(column));
        return true;
    }

    /** Whether the value that {@link #find} found is missing, be it between quotation marks. */
    boolean isMissing(byte[] bytes) {
        return begin == end || cells.isQuoted(bytes, begin, end) && Blanks.skip(bytes, begin + 1, end - 1) == end - 1;
    }

    /** Where the value that {@link #find} found begins. */
    int begin() {
        return begin;
    }

    /** Where the value that {@link #find} found ends. */
    int end() {
        return end;
    }

    /** Whether the first line named a column. */
    boolean knows(String column) {
        return columns.numbers().containsKey(column);
    }

    @Override
    public long fingerprint() {
        return columns.fingerprint();
    }

    @Override
    public void nextLine() {
        isSplit = false;
    }

    @Override
    public boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into) {
        split(bytes, from, to);
        if (!columns.fit(cells)) {
            return false;
        }
        int[] numbers = wantedColumns.computeIfAbsent(wanted, this::columnsOf);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == PART) {
                into.add(part, 0, part.length);
            } else if (!take(numbers[i], wanted.required()[i], bytes, from, to, into)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        split(bytes, from, to);
        if (cells.isBroken()) {
            return DamagedRow.ofQuotes();
        }
        if (!columns.fit(cells)) {
            return DamagedRow.ofColumns(
                    cells.count(),
                    columns.count(),
                    cells.delimiter(),
                    layout.quote().isPresent());
        }
        Charset charset = encoding.of(bytes, from, to);
        if (charset == null) {
            return DamagedRow.ofEncoding(encoding);
        }
        String[] texts = new String[cells.count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.isRead(i) ? cells.text(bytes, i, charset) : null;
        }
        return place -> {
            if (place instanceof Place.Part) {
                return partName;
            }
            int column = columns.number(place);
            return column < texts.length ? texts[column] : null;
        };
    }

    @Override
    public String text(RowEncoding rowEncoding, byte[] bytes, int from, int to) {
        if (layout.withheld().isEmpty()) {
            return rowEncoding.text(bytes, from, to);
        }
        split(bytes, from, to);
        if (!columns.fit(cells)) {
            return "(withheld, because it is not known where " + String.join(", ", layout.withheld()) + " stands)";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.count(); i++) {
            text.append(i == 0 ? "" : Character.toString(cells.delimiter()));
            text.append(columns.withheld().contains(i) ? "" : rowEncoding.text(bytes, cells.begin(i), cells.end(i)));
        }
        return text.toString();
    }

    /** Finds the cells of the line, which several may ask for, once. */
    private void split(byte[] bytes, int from, int to) {
        if (!isSplit || bytes != splitBytes || from != splitFrom || to != splitTo) {
            cells.split(bytes, from, to);
            isSplit = true;
            splitBytes = bytes;
            splitFrom = from;
            splitTo = to;
        }
    }

    private int[] columnsOf(WantedPlaces wanted) {
        return wanted.places().stream()
                .mapToInt(place -> place instanceof Place.Part ? PART : columns.number(place))
                .toArray();
    }

    private boolean take(int column, boolean required, byte[] bytes, int from, int to, KeyBuffer into) {
        int first = 0;
        int last = 0;
        if (column < cells.count()) {
            first = Blanks.skip(bytes, cells.begin(column), cells.end(column));
            last = Blanks.trim(bytes, first, cells.end(column));
            if (cells.isQuoted(bytes, first, last)) {
                first = Blanks.skip(bytes, first + 1, last - 1);
                last = Blanks.trim(bytes, first, last - 1);
            }
        }
        Charset charset = cells.isAsWritten(bytes, first, last) ? null : encoding.of(bytes, from, to);
        if (charset == null) {
            into.add(bytes, first, last);
            return first < last || !required;
        }
        String text = cells.text(bytes, column, charset);
        into.add(text);
        return !text.isEmpty() || !required;
    }
}
