package org.crosswalk.submission;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.crosswalk.mapping.RowMapper;

/**
 * The changes that a file makes, in the order in which they must be written: first the end of all that earlier files held
 * and this one has not, then its new and changed rows, then the end of rejects that are mended, and the control record. The
 * ledger changes with them.
 */
final class FileChanges implements Outcome.Changes {
    private final Arrival arrival;
    private final FileReport report;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final Comparison comparison;
    private final SubmissionRecords records;
    private final Optional<Decision> release;
    private final List<ColumnNature> columns;
    private final Counts counts;
    private final long version;
    private final RowChanges changes;
    private final Deque<Change> ready = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private ReportLines lines;

    /** A part of the work; it puts changes into {@link #ready} and returns false when it is done. */
    private interface Step {
        boolean proceed() throws IOException, RefusedFileException;
    }

    /**
     * @param report what the first reading found of the file
     * @param columns nature of its columns' values, for its control record
     * @param rows writes what becomes of single rows
     * @param version ordinal of the file
     */
    FileChanges(
            Arrival arrival,
            FileReport report,
            List<ColumnNature> columns,
            RowMapper mapper,
            Ledger ledger,
            Comparison comparison,
            SubmissionRecords records,
            RowRecords rows,
            String partner,
            long version) {
        this.arrival = arrival;
        this.report = report;
        this.columns = columns;
        this.mapper = mapper;
        this.ledger = ledger;
        this.comparison = comparison;
        this.records = records;
        this.version = version;
        FileFigures figures = report.figures();
        this.release = arrival.releaseOf(figures.hash());
        this.counts = new Counts(figures.offered(), figures.unchanged(), figures.superseded());
        this.changes =
                new RowChanges(report.file(), mapper, ledger, comparison, counts, rows, partner, version, ready::add);
        release.ifPresent(decision -> ready.add(records.released(decision.held())));
        comparison.touched().stream().filter(comparison::restates).forEach(scope -> steps.add(missingRows(scope)));
        if (figures.hasRowsToRead()) {
            steps.add(this::readRow);
        }
        ledger.scopes(report.layout().id()).stream()
                .filter(scope -> scope.rejects().size() > 0 || figures.hasRowsToRead())
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
            throw new FileChangedException(report.file(), e);
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
            throw new FileChangedException(report.file(), e);
        }
    }

    private boolean readRow() throws IOException, RefusedFileException {
        if (lines == null) {
            lines = ReportLines.open(mapper, arrival.file());
        }
        if (!lines.next()) {
            if (!lines.hash().equals(report.figures().hash())) {
                throw new FileChangedException(report.file(), null);
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
                row -> comparison.restates(scope) || RejectKey.isOfFile(row.row(), report.file()),
                (slot, row) -> changes.end(scope, slot, row, scope.rejects()))::endNext;
    }

    private boolean conclude() {
        close();
        counts.close();
        ledger.scopes(report.layout().id()).forEach(ScopeRows::settle);
        ready.add(records.taken(report, counts, changes.concerned(), columns, release, version));
        return false;
    }
}
