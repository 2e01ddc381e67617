package org.crosswalk.submission.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.content.FileChangedException;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.ledger.Comparison;
import org.crosswalk.submission.ledger.Ledger;
import org.crosswalk.submission.lines.Recogniser;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;

/**
 * Tells what a connector would say to a file, and takes nothing: it goes by the same reading and the same rules. What
 * depends on files that were sent before (deletions, thresholds) is not asked.
 */
public final class FileCheck {
    private final ReportFile file;
    private final RowMapper mapper;
    private final Layout layout;
    private final Set<String> shown;
    private final CheckListener listener;
    private long unshown;
    private long rows;
    private long rejected;
    private long superseded;
    private boolean refused;

    private FileCheck(ReportFile file, Layout layout, long show, CheckListener listener) {
        this.file = file;
        this.mapper = RowMapper.of(layout);
        this.layout = layout;
        this.shown = layout.harmlessFields();
        this.unshown = show;
        this.listener = listener;
    }

    /**
     * What became of the rows.
     *
     * @param rows rows of the file, as far as it was read
     * @param sound rows that would be taken
     * @param rejected rows that would not
     * @param superseded rows that a later row with the same key replaces
     * @param refused whether the file would be refused whole
     */
    public record Result(long rows, long sound, long rejected, long superseded, boolean refused) {
        /** Whether nothing would be lost. */
        public boolean isClean() {
            return !refused && rejected == 0;
        }
    }

    /**
     * Checks a file.
     *
     * @param findings takes what is found, in the order of the lines
     * @param progress is told the line now and then
     * @throws IOException when the file cannot be read
     */
    public static Result check(ReportFile file, Layout layout, Consumer<Finding> findings, LongConsumer progress)
            throws IOException {
        return check(file, layout, 0, new CheckListener() {
            @Override
            public void finding(Finding finding) {
                findings.accept(finding);
            }

            @Override
            public void progress(long line) {
                progress.accept(line);
            }
        });
    }

    /**
     * Checks a file, and tells what its first rows become.
     *
     * @param show how many of the first sound rows are told, 0 or more
     * @throws IOException when the file cannot be read
     */
    public static Result check(ReportFile file, Layout layout, long show, CheckListener listener) throws IOException {
        FileCheck check = new FileCheck(file, layout, show, listener);
        FileNotes.of(file.name(), layout).forEach(note -> check.find("", 0, note, Finding.Severity.NOTE));
        try (Ledger nothing = new Ledger()) {
            Comparison comparison = layout.rowKey().isEmpty() ? null : new Comparison(check.mapper, nothing);
            check.judge(check.look(comparison) ? comparison : null);
        }
        long sound = check.rows - check.rejected - check.superseded;
        return new Result(check.rows, sound, check.rejected, check.superseded, check.refused);
    }

    /** Reads the file as a whole, before anything is said of a row; false when it would be refused. */
    private boolean look(Comparison comparison) throws IOException {
        try (ReportLines lines = ReportLines.open(mapper, file)) {
            boolean any = true;
            while (any) {
                any = lines.next();
                if (comparison != null) {
                    comparison.begin(lines);
                    if (any) {
                        comparison.look(lines);
                    }
                }
                tell(lines);
            }
            Recogniser.requireHeader(layout, lines.header());
            if (!lines.isComplete()) {
                throw new RefusedFileException(ReportLines.INCOMPLETE);
            }
            return true;
        } catch (RefusedFileException e) {
            refused = true;
            find("", 0, new Problem("", "file", e.getMessage(), ""), Finding.Severity.REFUSED);
            return false;
        }
    }

    /** Judges each row; of a file that would be refused as many as can be read, so that all is mended at once. */
    private void judge(Comparison comparison) throws IOException {
        try (ReportLines lines = ReportLines.open(mapper, file)) {
            while (lines.next()) {
                rows++;
                tell(lines);
                Comparison.Verdict verdict = comparison == null ? Comparison.Verdict.READ : comparison.judge(lines);
                if (verdict == Comparison.Verdict.SUPERSEDED) {
                    superseded++;
                    find(
                            lines.part(),
                            lines.lineInPart(),
                            new Problem(
                                    "",
                                    "repeated",
                                    "A later line says the same of " + String.join(", ", layout.rowKey())
                                            + " and replaces this one",
                                    ""),
                            Finding.Severity.NOTE);
                } else {
                    judge(lines, verdict);
                }
            }
        } catch (RefusedFileException e) {
            if (!refused) {
                throw new FileChangedException(file.name(), e);
            }
        }
    }

    private void judge(ReportLines lines, Comparison.Verdict verdict) {
        Provenance provenance = new Provenance("checked", 1, "", lines.header());
        Mapped mapped = mapper.map(lines.row(), provenance);
        List<Problem> problems = new ArrayList<>();
        if (mapped instanceof Mapped.Rejected reject) {
            problems.addAll(reject.problems());
        } else if (verdict == Comparison.Verdict.UNKEYED) {
            problems.add(Comparison.UNKEYED);
        }
        if (!problems.isEmpty()) {
            rejected++;
            problems.forEach(problem -> find(lines.part(), lines.lineInPart(), problem, Finding.Severity.REJECTED));
        } else if (unshown > 0 && mapped instanceof Mapped.Valid valid) {
            unshown--;
            listener.soundRow(SoundRow.of(file.name() + lines.part(), lines.lineInPart(), layout, valid.emissions()));
        }
    }

    private void find(String part, long line, Problem problem, Finding.Severity severity) {
        boolean shows = problem.value().isEmpty() || shown.contains(problem.field());
        listener.finding(new Finding(
                file.name() + part,
                line,
                problem.field(),
                layout.column(problem.field()),
                shows ? problem.value() : Masked.of(problem.value()),
                problem.rule(),
                severity,
                problem.hint()));
    }

    private void tell(ReportLines lines) {
        if ((lines.line() & 0x3FFF) == 0) {
            listener.progress(lines.line());
        }
    }
}
