package org.crosswalk.submission.ledger;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Row NO_ROW = Row.of(Map.of());

    /** What to do with a row. */
    public enum Verdict {
        /** Nothing: it is held as it is. */
        UNCHANGED,
        /** Nothing: a later row of the file replaces it. */
        SUPERSEDED,
        /** Read it: it is new, changed, or to be rejected. */
        READ
    }

    private final Layout layout;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final WantedPlaces keyParts;
    private final WantedPlaces scopeParts;
    private final Hasher64 contents;
    private final KeyBuffer buffer = new KeyBuffer();
    private final Map<Long, Optional<ScopeRows>> scopesByHash = new HashMap<>();
    private final Set<ScopeRows> touched = new LinkedHashSet<>();
    private final ColumnProfile columns;
    private Map<String, Object> reported = Map.of();
    private Predicate<String> restates = scope -> true;
    private long lastScopeHash;
    private ScopeRows lastScope;
    private boolean begun;
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
        this.keyParts = WantedPlaces.of(
                layout.rowKey().stream()
                        .map(name -> layout.place(name).orElseThrow())
                        .toList(),
                layout.requiredPlaces());
        this.scopeParts = WantedPlaces.of(layout.places(layout.scope()), layout.requiredPlaces());
        this.contents = Hashing.xxh3_64(layout.fingerprint());
        this.columns = ColumnProfile.of(layout);
    }

    /** Begins with a file's header; a file whose header tells its scope restates it even when it has no rows. */
    public void begin(ReportLines lines) {
        restates = lines::restates;
        if (begun) {
            return;
        }
        begun = true;
        if (scopeParts.places().isEmpty()) {
            lastScope = touch(mapper.scope(NO_ROW, lines.header()).orElse(""));
        }
        layout.reports()
                .filter(reports -> layout.places(reports.values().values()).isEmpty())
                .ifPresent(reports -> reported = mapper.values(reports.values().values(), NO_ROW, lines.header()));
    }

    /**
     * Looks at a row for the first time.
     *
     * @throws RefusedFileException when the row shows that the file is none of its layout
     */
    public void look(ReportLines lines) throws RefusedFileException {
        ScopeRows scope = scopeOf(lines);
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
        ScopeRows scope = scopeOf(lines);
        long key = scope == null ? 0 : key(lines);
        if (key == 0) {
            return Verdict.READ;
        }
        int mark = scope.rows().mark(scope.rows().find(key));
        if (Math.abs(mark) != lines.line()) {
            return Verdict.SUPERSEDED;
        }
        return mark > 0 ? Verdict.UNCHANGED : Verdict.READ;
    }

    /**
     * Whether a row has a key and a scope.
     *
     * @throws RefusedFileException when the row shows that the file is none of its layout
     */
    public boolean isKeyed(ReportLines lines) throws RefusedFileException {
        return scopeOf(lines) != null && key(lines) != 0;
    }

    /** The scope of a row; null when the row does not say. */
    ScopeRows scopeOf(ReportLines lines) throws RefusedFileException {
        if (scopeParts.places().isEmpty()) {
            return lastScope;
        }
        if (!lines.take(scopeParts, buffer)) {
            return null;
        }
        long hash = buffer.hash();
        if (hash != lastScopeHash) {
            Optional<ScopeRows> known = scopesByHash.get(hash);
            if (known == null) {
                known = newScope(lines);
                scopesByHash.put(hash, known);
            }
            lastScopeHash = hash;
            lastScope = known.orElse(null);
        }
        return lastScope;
    }

    /** Hash of a row's key; 0 when a part that must have a value has none. */
    long key(ReportLines lines) {
        return lines.take(keyParts, buffer) ? buffer.hash() : 0;
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

    /** The scopes of which the file has rows, in the order of the first of each. */
    Set<ScopeRows> touched() {
        return touched;
    }

    /** Whether the file restates a scope, so that rows which it lacks no longer hold. */
    boolean restates(ScopeRows scope) {
        return touched.contains(scope) && restates.test(scope.scope());
    }

    /** Where rejects without a scope belong. */
    ScopeRows scopeOfRejects() {
        return touched.isEmpty()
                ? ledger.scope(layout.id(), "")
                : touched.iterator().next();
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
        return reported;
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
        touched.forEach(ScopeRows::settle);
    }

    private Optional<ScopeRows> newScope(ReportLines lines) throws RefusedFileException {
        Row row = lines.row();
        Optional<String> scope = mapper.scope(row, lines.header());
        if (scope.isPresent() && layout.reports().isPresent()) {
            Map<String, Object> values =
                    mapper.values(layout.reports().get().values().values(), row, lines.header());
            if (!reported.isEmpty() && !reported.equals(values)) {
                throw new RefusedFileException("Line " + lines.line() + " reports " + values + ", but lines before it "
                        + reported + "; send one file for each");
            }
            reported = values;
        }
        return scope.map(this::touch);
    }

    private ScopeRows touch(String scope) {
        ScopeRows rows = ledger.scope(layout.id(), scope);
        touched.add(rows);
        return rows;
    }
}
