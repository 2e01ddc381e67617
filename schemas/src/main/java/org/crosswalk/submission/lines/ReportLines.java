package org.crosswalk.submission.lines;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.content.ReportFile;

/** The rows of a file, by its layout: header and trailer are checked on the way, blank lines left out. */
public final class ReportLines implements Closeable {
    /** Why a file is refused that lacks what its layout wants at its end. */
    public static final String INCOMPLETE =
            "The file has no trailer, so it is not whole; write it again and send it whole";

    private final Layout layout;
    private final TextLines lines;
    private final HeaderAndTrailer ends;
    private final boolean fixedWidth;
    private final boolean blanksDelimit;
    private RowShape shape;
    private byte[] names;
    private int text;
    private FilledDown filled;
    private byte[] row;
    private long rows;
    private int from;
    private int to;

    private ReportLines(RowMapper mapper, TextLines lines) {
        this.layout = mapper.layout();
        this.lines = lines;
        this.ends = new HeaderAndTrailer(mapper);
        this.fixedWidth = layout.format() == LayoutFormat.FIXED_WIDTH;
        this.blanksDelimit = layout.format() == LayoutFormat.DELIMITED && Blanks.isBlank((byte) layout.delimiter());
    }

    /**
     * Opens a file.
     *
     * @throws RefusedFileException when it is packed in a way that cannot be taken
     * @throws IOException when it cannot be read
     */
    public static ReportLines open(RowMapper mapper, ReportFile file) throws IOException, RefusedFileException {
        return new ReportLines(mapper, TextLines.open(mapper.layout(), file));
    }

    /**
     * Goes to the next row; false when there is none.
     *
     * @throws RefusedFileException when the file must be refused whole
     * @throws IOException when it cannot be read
     */
    public boolean next() throws IOException, RefusedFileException {
        while (lines.next()) {
            row = lines.bytes();
            from = lines.from();
            to = Blanks.trim(row, from, lines.to());
            if (from == to) {
                continue;
            }
            if (blanksDelimit) {
                to = lines.to();
            }
            if (text != lines.text()) {
                text = lines.text();
                if (begin()) {
                    continue;
                }
            }
            shape.nextLine();
            if (names != null && isNames()) {
                continue;
            }
            if (ends.takeTrailer(lines.line(), row, from, to)) {
                continue;
            }
            if (fixedWidth) {
                ends.takeLength(lines.line(), shape.length(row, from, lines.to()), shape.length(row, from, to));
            }
            rows++;
            fill();
            return true;
        }
        ends.conclude(rows);
        return false;
    }

    /**
     * Puts the bytes of some places of the row, without the blanks around them, into a buffer, which is emptied before.
     *
     * @return false when a place that must have a value has none
     */
    public boolean take(WantedPlaces wanted, KeyBuffer into) {
        into.clear();
        return shape.take(wanted, row, from, to, into);
    }

    /** The row's values. */
    public Row row() {
        return shape.row(row, from, to);
    }

    /** Hash of the row's bytes, without the blanks at its end, and of the columns that the file names. */
    public long rowHash(Hasher64 hasher) {
        return hasher.hashBytesToLong(row, from, to - from) ^ shape.fingerprint();
    }

    /** Number of the row's line, from 1; in a set of files the lines of those before it count too. */
    public int line() {
        return lines.line();
    }

    /** Name of the file among others in a zip, and a slash before it; empty when it is alone. */
    public String part() {
        return lines.part().isEmpty() ? "" : "/" + lines.part();
    }

    /** Number of the row's line in its own file. */
    public int lineInPart() {
        return lines.lineInPart();
    }

    /** Whether the file holds all that there is in a scope, so that what it lacks no longer holds. */
    public boolean restates(String scope) {
        return lines.restates(scope);
    }

    /** The row's line as text, without what its layout withholds. */
    public String text() {
        return shape.text(lines.encoding(), row, from, to);
    }

    /** Values of the header, by the layout's names. */
    public Map<String, Object> header() {
        return ends.header();
    }

    /** Number of rows so far. */
    public long rows() {
        return rows;
    }

    /** Whether the file has all that its layout wants at its end; only after the last row. */
    public boolean isComplete() {
        return ends.isComplete();
    }

    /**
     * SHA-256 of the file; only after the last row.
     *
     * @throws IOException when it cannot be read to its end
     */
    public String hash() throws IOException {
        return lines.hash();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Reads the first line; false when it is a row. */
    private boolean begin() throws RefusedFileException {
        shape = RowShape.of(layout, lines.encoding());
        names = null;
        if (ends.hasHeader()) {
            ends.takeHeader(shape, row, from, to);
            return true;
        }
        if (layout.columnNames()) {
            columns(DelimitedShape.of(layout, lines.encoding(), Manifest.part(lines.part()), row, from, to));
            names = Arrays.copyOfRange(row, from, to);
            return true;
        }
        return false;
    }

    private void columns(DelimitedShape named) throws RefusedFileException {
        Set<String> optional = layout.optionalColumns();
        List<String> absent = layout.columns().stream()
                .filter(name -> !named.knows(name) && !optional.contains(name))
                .toList();
        if (!absent.isEmpty()) {
            throw new RefusedFileException("The first line" + (lines.part().isEmpty() ? "" : " of " + lines.part())
                    + " does not name the columns " + absent);
        }
        shape = named;
        filled = layout.fillDown().map(fill -> new FilledDown(layout, fill)).orElse(null);
    }

    private void fill() {
        if (filled != null && filled.fills((DelimitedShape) shape, row, from, to)) {
            row = filled.row();
            from = 0;
            to = row.length;
            shape.nextLine();
        }
    }

    /** Whether the line names the columns again, as it does where files were joined; it is no row. */
    private boolean isNames() {
        return to - from == names.length && Arrays.equals(row, from, to, names, 0, names.length);
    }
}
