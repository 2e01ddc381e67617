package org.crosswalk.indicators;

import java.util.List;

/**
 * What one person adds to the cells, before it is broken down by dimension.
 *
 * @param subgroups the person's subgroups; each row counts in {@code all} and in every one of them
 * @param inDoubt whether the person has an open possible match: then all that the rows count is in doubt
 * @param rows cells with their counts, sorted by cell, none twice and none zero
 */
public record Contributions(Subgroups subgroups, boolean inDoubt, List<Row> rows) {
    /** Nothing: what an unknown person contributes. */
    public static final Contributions NONE = new Contributions(Subgroups.UNKNOWN, false, List.of());

    /**
     * A cell and what the person adds to it.
     *
     * @param cell the cell, before it is broken down
     * @param counts the counts, without what of them is in doubt
     */
    public record Row(BaseCell cell, Counts counts) {}

    /** Copies the list. */
    public Contributions {
        rows = List.copyOf(rows);
    }

    /** The counts of one of the rows, with what of them is in doubt. */
    Counts counts(Row row) {
        return inDoubt ? row.counts().doubted() : row.counts();
    }

    /** Whether the person adds nothing to any cell. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
