package org.crosswalk.indicators;

import java.util.List;

/**
 * What one person adds to the cells, before it is broken down by dimension.
 *
 * @param subgroups the person's subgroups; each row counts in {@code all} and in every one of them
 * @param rows cells with their counts, sorted by cell, none twice and none zero
 */
public record Contributions(Subgroups subgroups, List<Row> rows) {
    /** Nothing: what an unknown person contributes. */
    public static final Contributions NONE = new Contributions(Subgroups.UNKNOWN, List.of());

    /**
     * A cell and what the person adds to it.
     *
     * @param cell the cell, before it is broken down
     * @param counts the counts
     */
    public record Row(BaseCell cell, Counts counts) {}

    /** Copies the list. */
    public Contributions {
        rows = List.copyOf(rows);
    }

    /** Whether the person adds nothing to any cell. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
