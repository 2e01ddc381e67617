package org.crosswalk.submission;

import java.io.IOException;
import java.util.List;
import org.crosswalk.mapping.Layout;

/**
 * What the first reading of a file found, before anything of it is taken.
 *
 * @param layout id of its layout
 * @param modified when it was written, in milliseconds since 1970
 * @param hash hash of its content
 * @param period the period that it reports
 * @param scopes what it restates
 * @param offered its rows
 * @param unkeyed rows without a key or a scope; each of them is rejected
 * @param unchanged rows that are held as they are
 * @param changed rows that are new or changed, without those that later rows of the file replace
 * @param sentBefore rows that were sent before of what it restates: those held and those rejected
 * @param held rows that are held of what it restates
 * @param deleted rows of them that it does not have
 * @param columns nature of the values of rows that are new or changed
 */
record FileFigures(
        String layout,
        long modified,
        String hash,
        ReportedPeriod period,
        List<String> scopes,
        long offered,
        long unkeyed,
        long unchanged,
        long changed,
        long sentBefore,
        long held,
        long deleted,
        ColumnProfile columns) {

    /** The figures of a file that was read to its end. */
    static FileFigures of(Layout layout, long modified, Comparison comparison, ReportLines lines) throws IOException {
        var marks = new Marks();
        comparison.touched().forEach(scope -> marks.count(scope, comparison.restates(scope)));
        return new FileFigures(
                layout.id(),
                modified,
                lines.hash(),
                ReportedPeriod.of(layout, comparison.reported()),
                comparison.touched().stream().map(ScopeRows::scope).toList(),
                lines.rows(),
                comparison.unkeyed(),
                marks.unchanged,
                marks.changed,
                marks.held + marks.rejects,
                marks.held,
                marks.deleted,
                comparison.columns());
    }

    /** Its rows without those that later rows of the file replace. */
    long rows() {
        return unkeyed + unchanged + changed;
    }

    /** Rows that later rows of the file replace. */
    long superseded() {
        return offered - rows();
    }

    /** Whether any row has to be read; none has when all are held as they are. */
    boolean hasRowsToRead() {
        return changed + unkeyed > 0;
    }

    /**
     * Whether enough rows are new or changed to tell the nature of the columns: half of the file's, and so many. Fewer are
     * the ones that somebody corrected, and say nothing of the rest.
     */
    boolean tellColumns(int leastRows) {
        return columns.rows() >= leastRows && columns.offered() * 2 >= rows();
    }

    /** Counts over the tables of all scopes that a file restates. */
    private static final class Marks {
        private long unchanged;
        private long changed;
        private long held;
        private long deleted;
        private long rejects;

        /** Of a scope that the file only adds to, rows that it lacks are neither deleted nor missing. */
        void count(ScopeRows scope, boolean restated) {
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
}
