package org.crosswalk.submission.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.content.FileChangedException;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.figures.ColumnNature;
import org.crosswalk.submission.figures.FileFigures;
import org.crosswalk.submission.figures.FileReport;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;

/**
 * The changes that a file makes, in the order in which they must be written: first the end of all that earlier files held
 * and this one has not, then its new and changed rows, then the end of rejects that are mended, and the control record. The
 * ledger changes with them.
 */
public final class FileChanges implements Changes {
    private final ReportFile file;
    private final FileReport report;
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
     * The changes of a file that was read once and is read again for them.
     *
     * @param report what the first reading found of the file
     * @param columns nature of its columns' values, for its control record
     * @param release the decision by which it is taken, when guards had held it
     * @param comparison with what is held, which the first reading made
     * @param records writes its control record
     * @param sector sector of the partner
     * @param partner id of the partner
     * @param version ordinal of the file
     */
    public FileChanges(
            ReportFile file,
            FileReport report,
            List<ColumnNature> columns,
            Optional<Decision> release,
            Comparison comparison,
            SubmissionRecords records,
            Sector sector,
            String partner,
            long version) {
        this.file = file;
        this.report = report;
        this.columns = columns;
        this.release = release;
        this.comparison = comparison;
        this.records = records;
        this.version = version;
        FileFigures figures = report.figures();
        this.counts = new Counts(figures.offered(), figures.unchanged(), figures.superseded());
        this.changes = new RowChanges(
                report.file(), comparison, counts, new RowRecords(sector, partner), partner, version, ready::add);
        release.ifPresent(decision -> ready.add(records.released(decision.held())));
        comparison.scopes().touched().stream()
                .filter(comparison.scopes()::restates)
                .forEach(scope -> steps.add(missingRows(scope)));
        if (figures.hasRowsToRead()) {
            steps.add(this::readRow);
        }
        comparison.ledger().scopes(report.layout().id()).stream()
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
            lines = ReportLines.open(comparison.mapper(), file);
        }
        if (!lines.next()) {
            if (!lines.hash().equals(report.figures().hash())) {
                throw new FileChangedException(report.file(), null);
            }
            return false;
        }
        switch (comparison.judge(lines)) {
            case READ, UNKEYED -> changes.take(lines);
            case UNCHANGED, SUPERSEDED -> {}
        }
        return true;
    }

    private Step missingRows(ScopeRows scope) {
        return new MissingRows(scope.rows(), comparison.ledger().held(), row -> true, (slot, row) -> {
            changes.end(scope, slot, row, scope.rows());
            counts.deleted++;
        })::endNext;
    }

    /** Rejects of the scope that the file restates, or of an earlier file of the same name. */
    private Step mendedRejects(ScopeRows scope) {
        return new MissingRows(
                scope.rejects(),
                comparison.ledger().held(),
                row -> comparison.scopes().restates(scope) || RejectKey.isOfFile(row.row(), report.file()),
                (slot, row) -> changes.end(scope, slot, row, scope.rejects()))::endNext;
    }

    private boolean conclude() {
        close();
        counts.close();
        changes.concerned().forEach(ScopeRows::settle);
        ready.add(records.taken(report, counts, changes.concerned(), columns, release, version));
        return false;
    }
}
