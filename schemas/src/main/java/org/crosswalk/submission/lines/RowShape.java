package org.crosswalk.submission.lines;

import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Row;

/** How the bytes of a line are a row. */
interface RowShape {

    /** What is asked from now on is of another line, even if its bytes stand where those of the last one stood. */
    default void nextLine() {}

    /**
     * Puts what stands at some places of a line, without the blanks around it, into a buffer: the same bytes for the same text,
     * however it is written.
     *
     * @return false when a place that must have a value has none
     */
    boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into);

    /** The line as a row; it keeps no hold of {@code bytes}. */
    Row row(byte[] bytes, int from, int to);

    /** The line as people may see it. */
    default String text(RowEncoding encoding, byte[] bytes, int from, int to) {
        return encoding.text(bytes, from, to);
    }

    /** Length of the line in characters; in bytes where that is the same. */
    default int length(byte[] bytes, int from, int to) {
        return to - from;
    }

    /** Hash of what a file's first line says about its lines; 0 where it says nothing. */
    default long fingerprint() {
        return 0;
    }

    /** The shape of a layout's lines; columns that the file's first line names are not known yet. */
    static RowShape of(Layout layout, RowEncoding encoding) {
        return switch (layout.format()) {
            case FIXED_WIDTH -> new FixedWidthShape(encoding);
            case JSON_LINES -> new JsonLineShape(encoding);
            case DELIMITED, TABLE -> DelimitedShape.of(layout, encoding);
        };
    }
}
