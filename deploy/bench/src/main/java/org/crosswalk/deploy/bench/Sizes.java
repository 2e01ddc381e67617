package org.crosswalk.deploy.bench;

import java.util.List;

/**
 * How much each benchmark does.
 *
 * @param pairs times that ours and its peer are measured in turn, at least 1
 * @param people of the population that is counted, each with {@value #FACTS} facts
 * @param warmingPeople of the population that only warms up the process
 * @param historyPeople of each of the two populations whose histories are compared
 * @param changes at most so many a round, one a person
 * @param seconds of measured latency
 * @param warmingSeconds of changes before that
 * @param rows of the files that are sent again
 * @param rowsHeld of the files whose memory is measured
 * @param demoStudents of the demonstration whose start is timed
 * @param starts how often it is started
 * @param linkage of the benchmarks of linkage
 */
record Sizes(
        int pairs,
        int people,
        int warmingPeople,
        int historyPeople,
        int changes,
        int seconds,
        int warmingSeconds,
        int rows,
        List<Integer> rowsHeld,
        int demoStudents,
        int starts,
        LinkageSizes linkage) {

    /** Facts about each person of an ordinary history. */
    static final int FACTS = 50;

    /** Changes a second while latency is measured. */
    static final int CHANGES_PER_SECOND = 140;

    /** As large as the bars ask for. */
    static Sizes full() {
        return new Sizes(
                5,
                20_000,
                20_000,
                4_000,
                2_000,
                60,
                30,
                1_000_000,
                List.of(1_000_000, 3_000_000, 10_000_000),
                5_000,
                3,
                LinkageSizes.full());
    }

    /** Small, to see that everything runs; its figures mean little. */
    static Sizes quick() {
        return new Sizes(1, 1_000, 500, 300, 100, 10, 5, 20_000, List.of(20_000, 60_000), 500, 1, LinkageSizes.quick());
    }

    Sizes withPairs(int wanted) {
        return new Sizes(
                wanted,
                people,
                warmingPeople,
                historyPeople,
                changes,
                seconds,
                warmingSeconds,
                rows,
                rowsHeld,
                demoStudents,
                starts,
                linkage);
    }

    Sizes withSeconds(int wanted) {
        return new Sizes(
                pairs,
                people,
                warmingPeople,
                historyPeople,
                changes,
                wanted,
                warmingSeconds,
                rows,
                rowsHeld,
                demoStudents,
                starts,
                linkage);
    }
}
