package org.crosswalk.submission;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/** Lines with fields at positions; positions beyond the end of the line are blank. */
final class FixedWidthShape implements RowShape {
    private final Charset encoding;

    FixedWidthShape(Charset encoding) {
        this.encoding = encoding;
    }

    @Override
    public boolean take(Parts parts, byte[] bytes, int from, int to, KeyBuffer into) {
        for (int i = 0; i < parts.required().length; i++) {
            Place.Positions place = (Place.Positions) parts.places().get(i);
            int end = Math.min(to, from + place.to());
            int begin = Blanks.skip(bytes, Math.min(end, from + place.from() - 1), end);
            int last = Blanks.trim(bytes, begin, end);
            if (begin == last && parts.required()[i]) {
                return false;
            }
            into.add(bytes, begin, last);
        }
        return true;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        return place -> {
            Place.Positions positions = (Place.Positions) place;
            int begin = Math.min(line.length, positions.from() - 1);
            int end = Math.min(line.length, positions.to());
            return new String(line, begin, end - begin, encoding);
        };
    }
}
