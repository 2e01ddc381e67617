package org.crosswalk.submission;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/** Lines of fields between delimiters, possibly in quotes (a quote within is doubled). Not for several threads. */
final class DelimitedShape implements RowShape {
    private final Charset encoding;
    private final byte delimiter;
    private final int quote;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] begins = new int[16];
    private int[] ends = new int[16];

    private DelimitedShape(Layout layout) {
        this.encoding = layout.encoding();
        this.delimiter = (byte) layout.delimiter();
        this.quote = layout.quote().map(Character::charValue).orElse((char) 0);
    }

    /** The shape of a layout whose columns have numbers only. */
    static DelimitedShape of(Layout layout) {
        return new DelimitedShape(layout);
    }

    /** The shape of a layout whose columns are named by the file's first line. */
    static DelimitedShape of(Layout layout, byte[] bytes, int from, int to) {
        DelimitedShape shape = new DelimitedShape(layout);
        int count = shape.split(bytes, from, to);
        for (int i = 0; i < count; i++) {
            shape.numbers.putIfAbsent(
                    shape.text(bytes, shape.begins[i], shape.ends[i]).strip(), i);
        }
        return shape;
    }

    /** Whether the first line named a column. */
    boolean knows(String column) {
        return numbers.containsKey(column);
    }

    @Override
    public boolean take(Parts parts, byte[] bytes, int from, int to, KeyBuffer into) {
        int count = split(bytes, from, to);
        for (int i = 0; i < parts.required().length; i++) {
            int column = number(parts.places().get(i));
            int begin = column < count ? Blanks.skip(bytes, begins[column], ends[column]) : from;
            int end = column < count ? Blanks.trim(bytes, begin, ends[column]) : from;
            if (begin == end && parts.required()[i]) {
                return false;
            }
            into.add(bytes, begin, end);
        }
        return true;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        int count = split(bytes, from, to);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = text(bytes, begins[i], ends[i]);
        }
        List<String> cells = Arrays.asList(texts);
        return place -> {
            int column = number(place);
            return column < cells.size() ? cells.get(column) : null;
        };
    }

    private int number(Place place) {
        if (place instanceof Place.Column column) {
            return column.number() - 1;
        }
        return numbers.getOrDefault(((Place.Named) place).name(), Integer.MAX_VALUE);
    }

    private int split(byte[] bytes, int from, int to) {
        int count = 0;
        int begin = from;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (quote != 0 && b == quote) {
                quoted = !quoted;
            } else if (b == delimiter && !quoted) {
                cell(count++, begin, at);
                begin = at + 1;
            }
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

    private String text(byte[] bytes, int begin, int end) {
        String text = new String(bytes, begin, end - begin, encoding).strip();
        if (quote == 0 || text.length() < 2 || text.charAt(0) != quote) {
            return text;
        }
        String mark = Character.toString((char) quote);
        return text.substring(1, text.length() - 1).replace(mark + mark, mark);
    }
}
