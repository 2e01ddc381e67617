package org.crosswalk.submission.ledger;

import java.util.function.Predicate;

/** The rows of a table that are held and that a file does not have, to be ended one by one. */
final class MissingRows {
    private final RowTable table;
    private final HeldRows held;
    private final Predicate<HeldRow> concerned;
    private final End end;
    private int slot;

    /** Ends a row. */
    interface End {
        void row(int slot, HeldRow row);
    }

    /**
     * @param table in which rows of the file are marked
     * @param held the rows themselves
     * @param concerned which of the rows without a mark are to be ended
     * @param end ends one
     */
    MissingRows(RowTable table, HeldRows held, Predicate<HeldRow> concerned, End end) {
        this.table = table;
        this.held = held;
        this.concerned = concerned;
        this.end = end;
    }

    /** Ends the next one; false when there is none. */
    boolean endNext() {
        while (slot < table.slots()) {
            int at = slot++;
            if (table.isRow(at) && table.position(at) != RowTable.NOWHERE && table.mark(at) == 0) {
                HeldRow row = held.at(table.position(at));
                if (concerned.test(row)) {
                    end.row(at, row);
                    return true;
                }
            }
        }
        return false;
    }
}
