package org.crosswalk.submission.lines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.RowMapper;

/**
 * The lines of a file that are no rows, as far as it has been read, and whether its rows are those of which they tell: their
 * number, and their length.
 */
final class HeaderAndTrailer {
    private final RowMapper mapper;
    private final RecordLengths lengths;
    private final byte[] headerStart;
    private final byte[] trailerStart;
    private Map<String, Object> header = Map.of();
    private boolean closed;
    private long counted;

    HeaderAndTrailer(RowMapper mapper) {
        Layout layout = mapper.layout();
        this.mapper = mapper;
        this.lengths = new RecordLengths(layout);
        this.headerStart = layout.header()
                .map(rule -> rule.startsWith().getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        this.trailerStart = layout.trailer()
                .map(rule -> rule.startsWith().getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    /** Whether the first line is no row. */
    boolean hasHeader() {
        return headerStart != null;
    }

    /** Takes the first line, where it is no row. */
    void takeHeader(RowShape shape, byte[] bytes, int from, int to) throws RefusedFileException {
        Layout.Header rule = mapper.layout().header().orElseThrow();
        if (!startsWith(headerStart, bytes, from, to)) {
            throw new RefusedFileException(
                    "The file has no header; its first line must begin with " + rule.startsWith());
        }
        List<Problem> problems = new ArrayList<>();
        header = mapper.header(shape.row(bytes, from, to), problems);
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new RefusedFileException(
                    "The header's " + first.field() + " is '" + first.value() + "'. " + first.hint());
        }
        if (rule.recordLength().isPresent()) {
            String length = text(rule.recordLength().get(), bytes, from, to);
            if (!length.isEmpty()) {
                lengths.declare((int) number(length, "The header's record length"));
            }
        }
    }

    /** Takes a line after the first; true when it is the trailer, and so no row. */
    boolean takeTrailer(int line, byte[] bytes, int from, int to) throws RefusedFileException {
        if (closed) {
            throw new RefusedFileException("Line " + line + " follows the trailer; the trailer must be the last line");
        }
        if (trailerStart == null || !startsWith(trailerStart, bytes, from, to)) {
            return false;
        }
        closed = true;
        Layout.Trailer rule = mapper.layout().trailer().orElseThrow();
        counted = number(text(rule.count(), bytes, from, to), "The trailer's count of rows");
        return true;
    }

    /** Takes a row of a fixed width: its length with the blanks at its end, and without them. */
    void takeLength(int line, int full, int trimmed) throws RefusedFileException {
        lengths.look(line, full, trimmed);
    }

    /** Judges the file as a whole, after its last line. */
    void conclude(long rows) throws RefusedFileException {
        lengths.conclude();
        if (closed && counted != rows) {
            throw new RefusedFileException("The trailer counts " + counted + " rows, but the file has " + rows
                    + "; write the file again and send it whole");
        }
    }

    /** Values of the header, by the layout's names. */
    Map<String, Object> header() {
        return header;
    }

    /** Whether the file has all that its layout wants at its end. */
    boolean isComplete() {
        return closed || trailerStart == null;
    }

    private static boolean startsWith(byte[] wanted, byte[] bytes, int from, int to) {
        return to - from >= wanted.length && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private static String text(Place.Positions place, byte[] bytes, int from, int to) {
        int begin = Math.min(to, from + place.from() - 1);
        int end = Math.min(to, from + place.to());
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1).strip();
    }

    private static long number(String text, String what) throws RefusedFileException {
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedFileException(what + " is '" + text + "', but must be a number");
        }
        return Long.parseLong(text);
    }
}
