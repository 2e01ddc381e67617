package org.crosswalk.submission.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.lines.KeyBuffer;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;
import org.crosswalk.submission.lines.WantedPlaces;

/**
 * The scopes of which a file has rows, and what it reports. A row's scope follows from some of its values, which are read
 * only when their bytes were not seen before; or it follows from the header, and is that of every row.
 */
final class FileScopes {
    private static final Row NO_ROW = Row.of(Map.of());

    private final Layout layout;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final WantedPlaces parts;
    private final KeyBuffer buffer = new KeyBuffer();
    private final Map<Long, Optional<ScopeRows>> byHash = new HashMap<>();
    private final Set<ScopeRows> touched = new LinkedHashSet<>();
    private Map<String, Object> reported = Map.of();
    private Predicate<String> restates = scope -> true;
    private long lastHash;
    private ScopeRows last;
    private boolean begun;

    FileScopes(RowMapper mapper, Ledger ledger) {
        this.layout = mapper.layout();
        this.mapper = mapper;
        this.ledger = ledger;
        this.parts = WantedPlaces.of(layout.places(layout.scope()), layout.requiredPlaces());
    }

    /**
     * Begins with a file's header, once; a file whose header tells its scope restates it even when it has no rows.
     *
     * @param lines the file in its first reading
     */
    void begin(ReportLines lines) {
        if (begun) {
            return;
        }
        begun = true;
        restates = lines::restates;
        if (parts.places().isEmpty()) {
            last = touch(mapper.scope(NO_ROW, lines.header()).orElse(""));
        }
        layout.reports()
                .filter(reports -> layout.places(reports.values().values()).isEmpty())
                .ifPresent(reports -> reported = mapper.values(reports.values().values(), NO_ROW, lines.header()));
    }

    /**
     * The scope of a row; null when the row does not say.
     *
     * @throws RefusedFileException when the row reports something else than those before it
     */
    ScopeRows of(ReportLines lines) throws RefusedFileException {
        if (parts.places().isEmpty()) {
            return last;
        }
        if (!lines.take(parts, buffer)) {
            return null;
        }
        long hash = buffer.hash();
        if (hash != lastHash) {
            Optional<ScopeRows> known = byHash.get(hash);
            if (known == null) {
                known = unseen(lines);
                byHash.put(hash, known);
            }
            lastHash = hash;
            last = known.orElse(null);
        }
        return last;
    }

    /** The scopes, in the order of the first row of each. */
    Set<ScopeRows> touched() {
        return touched;
    }

    /** Whether the file restates a scope, so that rows which it lacks no longer hold. */
    boolean restates(ScopeRows scope) {
        return touched.contains(scope) && restates.test(scope.scope());
    }

    /** Where rejects without a scope belong. */
    ScopeRows ofRejects() {
        return touched.isEmpty()
                ? ledger.scope(layout.id(), "")
                : touched.iterator().next();
    }

    /** What the file reports, by the names of values. */
    Map<String, Object> reported() {
        return reported;
    }

    private Optional<ScopeRows> unseen(ReportLines lines) throws RefusedFileException {
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
