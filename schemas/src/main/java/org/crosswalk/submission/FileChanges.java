package org.crosswalk.submission;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;

/**
 * The changes that a file makes, in the order in which they must be written: first the end of all that earlier files held
 * and this one has not, then its new and changed rows, then the end of rejects that are mended, and the control record. The
 * ledger changes with them.
 */
final class FileChanges implements Outcome.Changes {
    private final ReportFile file;
    private final Layout layout;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final Comparison comparison;
    private final ControlRecords records;
    private final Counts counts;
    private final String hash;
    private final long version;
    private final RowChanges changes;
    private final Deque<Change> ready = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private ReportLines lines;

    /** A part of the work; it puts changes into {@link #ready} and returns false when it is done. */
    private interface Step {
        boolean proceed() throws IOException, RefusedFileException;
    }

    FileChanges(
            ReportFile file,
            RowMapper mapper,
            Ledger ledger,
            Comparison comparison,
            Counts counts,
            boolean hasRowsToRead,
            String hash,
            ControlRecords records,
            String partner,
            long version) {
        this.file = file;
        this.layout = mapper.layout();
        this.mapper = mapper;
        this.ledger = ledger;
        this.comparison = comparison;
        this.counts = counts;
        this.hash = hash;
        this.records = records;
        this.version = version;
        this.changes =
                new RowChanges(file.name(), mapper, ledger, comparison, counts, records, partner, version, ready::add);
        comparison.touched().stream().filter(comparison::restates).forEach(scope -> steps.add(missingRows(scope)));
        if (hasRowsToRead) {
            steps.add(this::readRow);
        }
        ledger.scopes(layout.id()).stream()
                .filter(scope -> scope.rejects().size() > 0 || hasRowsToRead)
                .forEach(scope -> steps.add(mendedRejects(scope)));
        steps.add(this::conclude);
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !steps.isEmpty()) {
                if (!steps.peek().proceed()) {
                    steps.remove();
                }
            }
        } catch (IOException | RefusedFileException e) {
            throw new FileChangedException(file.name(), e);
        }
        return !ready.isEmpty();
    }

    @Override
    public Change next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public boolean isLastNext() {
        return hasNext() && ready.size() == 1 && steps.isEmpty();
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new FileChangedException(file.name(), e);
        }
    }

    private boolean readRow() throws IOException, RefusedFileException {
        if (lines == null) {
            lines = ReportLines.open(mapper, file);
        }
        if (!lines.next()) {
            if (!lines.hash().equals(hash)) {
                throw new FileChangedException(file.name(), null);
            }
            return false;
        }
        if (comparison.judge(lines) == Comparison.Verdict.READ) {
            changes.take(lines);
        }
        return true;
    }

    private Step missingRows(ScopeRows scope) {
        return new MissingRows(scope.rows(), ledger.held(), row -> true, (slot, row) -> {
            changes.end(scope, slot, row, scope.rows());
            counts.deleted++;
        })::endNext;
    }

    /** Rejects of the scope that the file restates, or of an earlier file of the same name. */
    private Step mendedRejects(ScopeRows scope) {
        return new MissingRows(
                scope.rejects(),
                ledger.held(),
                row -> comparison.restates(scope) || RejectKey.isOfFile(row.row(), file.name()),
                (slot, row) -> changes.end(scope, slot, row, scope.rejects()))::endNext;
    }

    private boolean conclude() {
        close();
        counts.close();
        ledger.scopes(layout.id()).forEach(ScopeRows::settle);
        ready.add(records.taken(layout, comparison.reported(), file.name(), hash, counts, version));
        return false;
    }
}
