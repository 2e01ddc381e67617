package org.crosswalk.submission.lines;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/**
 * Lines of fields between delimiters, possibly in quotation marks (one within is doubled). Where the first line names the
 * columns, every row must have as many values. Not for several threads.
 */
final class DelimitedShape implements RowShape {
    private static final int ANY = -1;

    private final RowEncoding encoding;
    private final byte delimiter;
    private final boolean quoted;
    private final byte quote;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final byte[] part;
    private final String partName;
    private final Set<String> withheld;
    private List<Integer> withheldNumbers = List.of();
    private int columns = ANY;
    private long fingerprint;
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private boolean broken;
    private int begin;
    private int end;

    private DelimitedShape(Layout layout, RowEncoding encoding, String part) {
        this.withheld = layout.withheld();
        this.partName = part;
        this.part = part.getBytes(StandardCharsets.UTF_8);
        this.encoding = encoding;
        this.delimiter = (byte) layout.delimiter();
        this.quoted = layout.quote().isPresent();
        this.quote = (byte) layout.quote().orElse(' ').charValue();
    }

    /** The shape of a layout whose columns have numbers only. */
    static DelimitedShape of(Layout layout, RowEncoding encoding) {
        return new DelimitedShape(layout, encoding, "");
    }

    /**
     * The shape of a layout whose columns are named by the file's first line.
     *
     * @param part name of the file among others, without its ending; empty when it is alone
     */
    static DelimitedShape of(Layout layout, RowEncoding encoding, String part, byte[] bytes, int from, int to) {
        DelimitedShape shape = new DelimitedShape(layout, encoding, part);
        int count = shape.split(bytes, from, to);
        Charset charset = encoding.of(bytes, from, to);
        ColumnNames names = new ColumnNames();
        for (int i = 0; i < count && charset != null; i++) {
            names.add(shape.text(bytes, i, charset), i);
        }
        shape.numbers.putAll(names.numbers(layout));
        shape.withheldNumbers = names.numbersOf(layout.withheld());
        shape.columns = count;
        while (shape.columns > 1 && shape.begins[shape.columns - 1] == shape.ends[shape.columns - 1]) {
            shape.columns--;
        }
        shape.fingerprint = Hashing.xxh3_64().hashBytesToLong(bytes, from, to - from);
        return shape;
    }

    /** The bytes of a value, with its quotation marks; they stand where {@link #begin} and {@link #end} say. */
    boolean find(Place place, byte[] bytes, int from, int to) {
        int count = split(bytes, from, to);
        int column = number(place);
        if (broken || !isWhole(count) || column >= count) {
            return false;
        }
        begin = Blanks.skip(bytes, begins[column], ends[column]);
        end = Blanks.trim(bytes, begin, ends[column]);
        return true;
    }

    /** Whether the value that {@link #find} found is missing, be it between quotation marks. */
    boolean isMissing(byte[] bytes) {
        return begin == end || isQuoted(bytes, begin, end) && Blanks.skip(bytes, begin + 1, end - 1) == end - 1;
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
        return numbers.containsKey(column);
    }

    @Override
    public long fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into) {
        int count = split(bytes, from, to);
        if (broken || !isWhole(count)) {
            return false;
        }
        for (int i = 0; i < wanted.required().length; i++) {
            if (wanted.places().get(i) instanceof Place.Part) {
                into.add(part, 0, part.length);
                continue;
            }
            int column = number(wanted.places().get(i));
            int begin = column < count ? Blanks.skip(bytes, begins[column], ends[column]) : from;
            int end = column < count ? Blanks.trim(bytes, begin, ends[column]) : from;
            if (isQuoted(bytes, begin, end)) {
                begin = Blanks.skip(bytes, begin + 1, end - 1);
                end = Blanks.trim(bytes, begin, end - 1);
            }
            if (begin == end && wanted.required()[i]) {
                return false;
            }
            into.add(bytes, begin, end);
        }
        return true;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        int count = split(bytes, from, to);
        if (broken) {
            return DamagedRow.ofQuotes();
        }
        if (!isWhole(count)) {
            return DamagedRow.ofColumns(count, columns);
        }
        Charset charset = encoding.of(bytes, from, to);
        if (charset == null) {
            return DamagedRow.ofEncoding(encoding);
        }
        String[] cells = new String[count];
        for (int i = 0; i < count; i++) {
            cells[i] = text(bytes, i, charset);
        }
        return place -> {
            if (place instanceof Place.Part) {
                return partName;
            }
            int column = number(place);
            return column < cells.length ? cells[column] : null;
        };
    }

    @Override
    public String text(RowEncoding rowEncoding, byte[] bytes, int from, int to) {
        if (withheld.isEmpty()) {
            return rowEncoding.text(bytes, from, to);
        }
        int count = split(bytes, from, to);
        if (broken || !isWhole(count)) {
            return "(withheld, because it is not known where " + String.join(", ", withheld) + " stands)";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : Character.toString((char) delimiter));
            text.append(withheldNumbers.contains(i) ? "" : rowEncoding.text(bytes, begins[i], ends[i]));
        }
        return text.toString();
    }

    private int number(Place place) {
        if (place instanceof Place.Column column) {
            return column.number() - 1;
        }
        return numbers.getOrDefault(((Place.Named) place).name(), Integer.MAX_VALUE);
    }

    /** Whether a row has the values that it must have; blanks beyond them are none. */
    private boolean isWhole(int count) {
        if (columns == ANY || count == columns) {
            return true;
        }
        for (int i = columns; i < count; i++) {
            if (begins[i] < ends[i]) {
                return false;
            }
        }
        return count > columns;
    }

    private int split(byte[] bytes, int from, int to) {
        return quoted ? splitQuoted(bytes, from, to) : splitPlain(bytes, from, to);
    }

    private int splitPlain(byte[] bytes, int from, int to) {
        int count = 0;
        int begin = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == delimiter) {
                cell(count++, begin, at);
                begin = at + 1;
            }
        }
        cell(count++, begin, to);
        return count;
    }

    private int splitQuoted(byte[] bytes, int from, int to) {
        int count = 0;
        int begin = from;
        int state = QuoteState.BEFORE;
        broken = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == delimiter && state != QuoteState.QUOTED) {
                cell(count++, begin, at);
                begin = at + 1;
            }
            state = QuoteState.after(state, b, delimiter, quote);
            broken |= state == QuoteState.BROKEN;
        }
        cell(count++, begin, to);
        return count;
    }

    private void cell(int number, int begin, int end) {
        if (number == begins.length) {
            begins = Arrays.copyOf(begins, number * 2);
            ends = Arrays.copyOf(ends, number * 2);
        }
        begins[number] = begin;
        ends[number] = end;
    }

    private boolean isQuoted(byte[] bytes, int begin, int end) {
        return quoted && end - begin >= 2 && bytes[begin] == quote;
    }

    private String text(byte[] bytes, int cell, Charset charset) {
        int begin = Blanks.skip(bytes, begins[cell], ends[cell]);
        int end = Blanks.trim(bytes, begin, ends[cell]);
        if (!isQuoted(bytes, begin, end)) {
            return new String(bytes, begin, end - begin, charset).strip();
        }
        String mark = Character.toString((char) quote);
        return new String(bytes, begin + 1, end - begin - 2, charset)
                .replace(mark + mark, mark)
                .strip();
    }
}
