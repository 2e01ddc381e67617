package org.crosswalk.deploy.local.reconcile;

import org.crosswalk.schemas.control.Submission;

/**
 * What became of rows. Every row ends as exactly one of accepted, unchanged, rejected, superseded, held.
 *
 * @param rows rows that were offered
 */
record Sums(long rows, long accepted, long unchanged, long rejected, long superseded, long held) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    /** The sums of one control record. */
    static Sums of(Submission control) {
        return new Sums(
                control.getRows(),
                control.getAccepted(),
                control.getUnchanged(),
                control.getRejected(),
                control.getSuperseded(),
                control.getHeld());
    }

    Sums plus(Sums other) {
        return new Sums(
                rows + other.rows,
                accepted + other.accepted,
                unchanged + other.unchanged,
                rejected + other.rejected,
                superseded + other.superseded,
                held + other.held);
    }

    /** Rows that are accounted for. */
    long accounted() {
        return accepted + unchanged + rejected + superseded + held;
    }

    boolean close() {
        return rows == accounted();
    }
}
