package org.crosswalk.submission.ledger;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.figures.ColumnProfile;
import org.crosswalk.submission.figures.FileFigures;
import org.crosswalk.submission.lines.KeyBuffer;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;
import org.crosswalk.submission.lines.WantedPlaces;

/**
 * Compares the rows of one file with those held. The first reading ({@link #look}) marks each row held with the line that
 * states it last, negative when it says something new; the second ({@link #judge}) tells from the marks what to do with a
 * line. Only hashes of bytes are compared, so an unchanged row costs no parsing.
 */
public final class Comparison {
    /** What is wrong with a row without a key or a scope, of which its layout has nothing else to say. */
    public static final Problem UNKEYED =
            new Problem("", "required", "Fill the fields that tell the row from others", "");

    /** What to do with a row. */
    public enum Verdict {
        /** Nothing: it is held as it is. */
        UNCHANGED,
        /** Nothing: a later row of the file replaces it. */
        SUPERSEDED,
        /** Read it: it has no key or no scope, and is to be rejected at least for that. */
        UNKEYED,
        /** Read it: it is new, changed, or to be rejected. */
        READ
    }

    private final Layout layout;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final boolean keyAsWritten;
    private final WantedPlaces keyParts;
    private final FileScopes scopes;
    private final Hasher64 contents;
    private final KeyBuffer buffer = new KeyBuffer();
    private final ColumnProfile columns;
    private long unkeyed;

    /**
     * A comparison with what is held; it marks the rows there until {@link #settle}.
     *
     * @param mapper of the file's layout, which has a row key
     */
    public Comparison(RowMapper mapper, Ledger ledger) {
        this.layout = mapper.layout();
        this.mapper = mapper;
        this.ledger = ledger;
        this.keyAsWritten = mapper.isRowKeyAsWritten();
        this.keyParts = WantedPlaces.of(
                layout.rowKey().stream()
                        .map(name -> layout.place(name).orElseThrow())
                        .toList(),
                layout.requiredPlaces());
        this.scopes = new FileScopes(mapper, ledger);
        this.contents = Hashing.xxh3_64(layout.fingerprint());
        this.columns = ColumnProfile.of(layout);
    }

    /** Begins with a file's header, once; a file whose header tells its scope restates it even when it has no rows. */
    public void begin(ReportLines lines) {
        scopes.begin(lines);
    }

    /**
     * Looks at a row for the first time.
     *
     * @throws RefusedFileException when the row shows that the file is none of its layout
     */
    public void look(ReportLines lines) throws RefusedFileException {
        ScopeRows scope = scopes.of(lines);
        long key = scope == null ? 0 : key(lines);
        if (key == 0) {
            unkeyed++;
            return;
        }
        RowTable rows = scope.rows();
        int slot = rows.find(key);
        if (slot < 0) {
            rows.add(key, 0, RowTable.NOWHERE, -lines.line());
            columns.offer(lines);
        } else if (rows.position(slot) != RowTable.NOWHERE && rows.content(slot) == content(lines)) {
            rows.mark(slot, lines.line());
        } else {
            rows.mark(slot, -lines.line());
            columns.offer(lines);
        }
    }

    /**
     * Tells what to do with a row at which {@link #look} has looked.
     *
     * @throws RefusedFileException when the row shows that the file is none of its layout
     */
    public Verdict judge(ReportLines lines) throws RefusedFileException {
        ScopeRows scope = scopes.of(lines);
        long key = scope == null ? 0 : key(lines);
        if (key == 0) {
            return Verdict.UNKEYED;
        }
        int mark = scope.rows().mark(scope.rows().find(key));
        if (Math.abs(mark) != lines.line()) {
            return Verdict.SUPERSEDED;
        }
        return mark > 0 ? Verdict.UNCHANGED : Verdict.READ;
    }

    /** Hash of a row's key; 0 when a part that must have a value has none. */
    long key(ReportLines lines) {
        boolean whole = keyAsWritten ? lines.take(keyParts, buffer) : takeKey(lines);
        return whole && !buffer.isTooLong() ? buffer.hash() : 0;
    }

    /** Rows that write one key in two ways would become one fact, and the end of one would end what the other says. */
    private boolean takeKey(ReportLines lines) {
        buffer.clear();
        Row row = lines.row();
        Optional<List<String>> key = row.damage().isEmpty() ? mapper.rowKey(row) : Optional.empty();
        key.ifPresent(parts -> parts.forEach(buffer::add));
        return key.isPresent();
    }

    /** The row's key as text, of the row whose {@link #key} was taken last. */
    String keyText() {
        return buffer.text();
    }

    /** Hash of a row's content, of the layout by which it is read, and of the columns that the file names. */
    long content(ReportLines lines) {
        return lines.rowHash(contents);
    }

    /** Mapper of the file's layout. */
    RowMapper mapper() {
        return mapper;
    }

    /** What is held. */
    Ledger ledger() {
        return ledger;
    }

    /** The scopes of which the file has rows. */
    FileScopes scopes() {
        return scopes;
    }

    /** Number of rows that have no key or no scope; each of them is rejected. */
    long unkeyed() {
        return unkeyed;
    }

    /** Nature of the values of the rows that are new or changed. */
    ColumnProfile columns() {
        return columns;
    }

    /** What the file reports, by the names of values. */
    public Map<String, Object> reported() {
        return scopes.reported();
    }

    /**
     * The figures of a file that was read to its end.
     *
     * @param modified when it was written, in milliseconds since 1970
     * @throws IOException when it cannot be read to its end
     */
    public FileFigures figures(long modified, ReportLines lines) throws IOException {
        return Marks.figures(layout, modified, this, lines);
    }

    /** Takes all marks away, and with them what was not held before and is not held now. */
    public void settle() {
        scopes.touched().forEach(ScopeRows::settle);
    }
}
