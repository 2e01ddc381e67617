package org.crosswalk.deploy.local.run;

/**
 * Pairs of source records.
 *
 * @param same pairs of records of one person
 * @param linked pairs of records that are linked to one person
 * @param right pairs that are both
 */
record PairCounts(long same, long linked, long right) {

    static final PairCounts NONE = new PairCounts(0, 0, 0);

    PairCounts plus(PairCounts other) {
        return new PairCounts(same + other.same, linked + other.linked, right + other.right);
    }

    /** Share of the linked pairs that are right, 0 to 1; 1 where nothing is linked. */
    double precision() {
        return linked == 0 ? 1 : (double) right / linked;
    }

    /** Share of the pairs of one person that are linked, 0 to 1; 1 where there are none. */
    double recall() {
        return same == 0 ? 1 : (double) right / same;
    }
}
