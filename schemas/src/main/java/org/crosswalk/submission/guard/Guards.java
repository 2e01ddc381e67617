package org.crosswalk.submission.guard;

import java.util.Optional;

/**
 * When a file is held until a person decides.
 *
 * @param deletedPercent hold it when it deletes more than this share of the rows held of what it restates, 0 to 100; 100 never
 *     holds
 * @param fewerRowsPercent hold it when it has fewer rows by more than this share than were sent before, 0 to 100; 100 never holds
 * @param leastRows rows before which shares say little: the two guards above ask for so many rows held, those of columns for so
 *     many rows new or changed; at least 1
 * @param changedColumnPercent hold it when this share of a column's values or more is of another nature than before, 1 to 101;
 *     101 never holds
 * @param missingColumn whether it is held when a column that used to have values has none
 * @param emptyFile whether it is held when it has no rows although rows are held
 * @param olderFile whether it is held when a newer file was taken before of what it restates
 * @param repeatedFile whether it is held when it is the very file that was taken last; taking it changes nothing
 * @param closedBefore the first term that is open; empty when none is closed
 */
public record Guards(
        int deletedPercent,
        int fewerRowsPercent,
        int leastRows,
        int changedColumnPercent,
        boolean missingColumn,
        boolean emptyFile,
        boolean olderFile,
        boolean repeatedFile,
        Optional<FirstOpenTerm> closedBefore) {

    /** What holds where nothing is set. */
    public static final Guards DEFAULTS = new Guards(20, 20, 50, 50, true, true, true, false, Optional.empty());

    /** Holds nothing. */
    public static final Guards NONE = new Guards(100, 100, 1, 101, false, false, false, false, Optional.empty());
}
