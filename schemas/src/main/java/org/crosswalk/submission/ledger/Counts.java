package org.crosswalk.submission.ledger;

/** What became of the rows of a file. */
final class Counts {
    final long rows;
    final long unchanged;
    final long superseded;
    long accepted;
    long rejected;
    long deleted;

    /**
     * @param rows rows of the file
     * @param unchanged rows that are held as they are
     * @param superseded rows that later rows of the file replace
     */
    Counts(long rows, long unchanged, long superseded) {
        this.rows = rows;
        this.unchanged = unchanged;
        this.superseded = superseded;
    }

    /** Every row ends as exactly one of accepted, unchanged, rejected or superseded. */
    void close() {
        if (rows != accepted + unchanged + rejected + superseded) {
            throw new IllegalStateException(rows + " rows do not sum from " + accepted + " accepted, " + unchanged
                    + " unchanged, " + rejected + " rejected and " + superseded + " superseded");
        }
    }
}
