package org.crosswalk.submission.ledger;

import java.io.IOException;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.figures.FileFigures;
import org.crosswalk.submission.figures.ReportedPeriod;
import org.crosswalk.submission.lines.ReportLines;

/** Counts of the marks that a comparison left in the tables of the scopes of which a file has rows. */
final class Marks {
    private long unchanged;
    private long changed;
    private long held;
    private long deleted;
    private long rejects;

    private Marks() {}

    /** The figures of a file that was read to its end. */
    static FileFigures figures(Layout layout, long modified, Comparison comparison, ReportLines lines)
            throws IOException {
        var marks = new Marks();
        FileScopes scopes = comparison.scopes();
        scopes.touched().forEach(scope -> marks.count(scope, scopes.restates(scope)));
        return new FileFigures(
                layout.id(),
                modified,
                lines.hash(),
                ReportedPeriod.of(layout, scopes.reported()),
                scopes.touched().stream().map(ScopeRows::scope).toList(),
                lines.rows(),
                comparison.unkeyed(),
                marks.unchanged,
                marks.changed,
                marks.held + marks.rejects,
                marks.held,
                marks.deleted,
                comparison.columns());
    }

    /** Of a scope that the file only adds to, rows that it lacks are neither deleted nor missing. */
    private void count(ScopeRows scope, boolean restated) {
        RowTable rows = scope.rows();
        rejects += restated ? scope.rejects().size() : 0;
        rows.forEach(slot -> {
            int mark = rows.mark(slot);
            boolean isHeld = restated && rows.position(slot) != RowTable.NOWHERE;
            unchanged += mark > 0 ? 1 : 0;
            changed += mark < 0 ? 1 : 0;
            held += isHeld ? 1 : 0;
            deleted += isHeld && mark == 0 ? 1 : 0;
        });
    }
}
