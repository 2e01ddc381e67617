package org.crosswalk.deploy.bench;

/**
 * How much the benchmarks of linkage do.
 *
 * @param labelled records of the made-up labelled set
 * @param orders random orders of arrival
 * @param paired records among which pairs are scored
 * @param most pairs that are scored, at most
 * @param scratch records that are linked from scratch
 * @param base records that are there before others are added
 * @param added records that are added
 */
record LinkageSizes(int labelled, int orders, int paired, int most, int scratch, int base, int added) {

    static LinkageSizes full() {
        return new LinkageSizes(5_000, 10, 200_000, 2_000_000, 1_000_000, 200_000, 10_000);
    }

    static LinkageSizes quick() {
        return new LinkageSizes(500, 2, 10_000, 100_000, 20_000, 5_000, 500);
    }
}
