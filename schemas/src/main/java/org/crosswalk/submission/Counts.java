package org.crosswalk.submission;

/** What became of the rows of a file. */
final class Counts {
    long rows;
    long accepted;
    long unchanged;
    long rejected;
    long superseded;
    long deleted;

    /** Every row ends as exactly one of accepted, unchanged, rejected or superseded. */
    void close() {
        if (rows != accepted + unchanged + rejected + superseded) {
            throw new IllegalStateException(rows + " rows do not sum from " + accepted + " accepted, " + unchanged
                    + " unchanged, " + rejected + " rejected and " + superseded + " superseded");
        }
    }
}
