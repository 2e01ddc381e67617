package org.crosswalk.submission.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/**
 * Lines with fields at positions; positions beyond the end of the line are blank. A position is a character, which has one
 * byte except in UTF-8.
 */
final class FixedWidthShape implements RowShape {
    private final RowEncoding encoding;

    FixedWidthShape(RowEncoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into) {
        boolean wide = isWide(bytes, from, to);
        for (int i = 0; i < wanted.required().length; i++) {
            Place.Positions place = (Place.Positions) wanted.places().get(i);
            int end = wide ? after(bytes, from, to, place.to()) : Math.min(to, from + place.to());
            int start = wide ? after(bytes, from, to, place.from() - 1) : from + place.from() - 1;
            int begin = Blanks.skip(bytes, Math.min(end, start), end);
            int last = Blanks.trim(bytes, begin, end);
            if (begin == last && wanted.required()[i]) {
                return false;
            }
            if (RowEncoding.isAscii(bytes, begin, last)) {
                into.add(bytes, begin, last);
            } else if (!addText(wanted.required()[i], encoding.of(bytes, from, to), bytes, begin, last, into)) {
                return false;
            }
        }
        return true;
    }

    private static boolean addText(
            boolean required, Charset charset, byte[] bytes, int begin, int end, KeyBuffer into) {
        if (charset == null) {
            into.add(bytes, begin, end);
            return true;
        }
        String text = new String(bytes, begin, end - begin, charset).strip();
        into.add(text);
        return !required || !text.isEmpty();
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        Charset charset = encoding.of(bytes, from, to);
        if (charset == null) {
            return DamagedRow.ofEncoding(encoding);
        }
        if (charset == StandardCharsets.UTF_8) {
            int[] line =
                    new String(bytes, from, to - from, charset).codePoints().toArray();
            return place -> {
                Place.Positions positions = (Place.Positions) place;
                int begin = Math.min(line.length, positions.from() - 1);
                return new String(line, begin, Math.min(line.length, positions.to()) - begin);
            };
        }
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        return place -> {
            Place.Positions positions = (Place.Positions) place;
            int begin = Math.min(line.length, positions.from() - 1);
            int end = Math.min(line.length, positions.to());
            return new String(line, begin, end - begin, charset);
        };
    }

    @Override
    public int length(byte[] bytes, int from, int to) {
        return isWide(bytes, from, to) ? to - from - following(bytes, from, to) : to - from;
    }

    private boolean isWide(byte[] bytes, int from, int to) {
        return encoding.isWide()
                && !RowEncoding.isAscii(bytes, from, to)
                && encoding.of(bytes, from, to) == StandardCharsets.UTF_8;
    }

    /** Where in UTF-8 some characters end. */
    private static int after(byte[] bytes, int from, int to, int characters) {
        int at = from;
        for (int passed = 0; at < to && (passed < characters || isFollowing(bytes[at])); at++) {
            if (!isFollowing(bytes[at])) {
                passed++;
            }
        }
        return at;
    }

    private static int following(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += isFollowing(bytes[at]) ? 1 : 0;
        }
        return count;
    }

    /** Whether a byte of UTF-8 is not the first of its character. */
    private static boolean isFollowing(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
