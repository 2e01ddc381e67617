package org.crosswalk.submission.figures;

import java.util.List;

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
public record FileFigures(
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

    /** Its rows without those that later rows of the file replace. */
    public long rows() {
        return unkeyed + unchanged + changed;
    }

    /** Rows that later rows of the file replace. */
    public long superseded() {
        return offered - rows();
    }

    /** Whether any row has to be read; none has when all are held as they are. */
    public boolean hasRowsToRead() {
        return changed + unkeyed > 0;
    }

    /**
     * Whether enough rows are new or changed to tell the nature of the columns: half of the file's, and so many. Fewer are
     * the ones that somebody corrected, and say nothing of the rest.
     */
    public boolean tellColumns(int leastRows) {
        return columns.rows() >= leastRows && columns.offered() * 2 >= rows();
    }
}
