package org.crosswalk.identity.batch;

import java.util.HashMap;
import java.util.Map;

/**
 * How right a linkage is, where the truth is known. All figures are shares from 0 to 1; a share of nothing is 1.
 *
 * @param records records whose truth is known
 * @param truePairs pairs of records that are one person in truth
 * @param foundPairs pairs of records that were found to be one person
 * @param rightPairs pairs that are both
 * @param bCubedPrecision mean over records: share of the records of the found person that are the true one
 * @param bCubedRecall mean over records: share of the records of the true person that were found together
 * @param surplus people in truth that were found to be another one: for each person found, how many more than one it is
 */
public record Accuracy(
        long records,
        long truePairs,
        long foundPairs,
        long rightPairs,
        double bCubedPrecision,
        double bCubedRecall,
        long surplus) {
    /** Truth of a record that is not known. Such a record counts in no figure. */
    public static final int UNKNOWN = -1;

    /**
     * Compares what was found with the truth.
     *
     * @param found number of the person that each record was found to be
     * @param truth number of the person that each is, 0 or more, or {@link #UNKNOWN}
     */
    public static Accuracy of(int[] found, int[] truth) {
        Map<Long, Long> both = new HashMap<>();
        Map<Integer, Long> foundSizes = new HashMap<>();
        Map<Integer, Long> trueSizes = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != UNKNOWN) {
                both.merge((long) found[i] << 32 | truth[i], 1L, Long::sum);
                foundSizes.merge(found[i], 1L, Long::sum);
                trueSizes.merge(truth[i], 1L, Long::sum);
            }
        }
        long known = trueSizes.values().stream().mapToLong(size -> size).sum();
        double precise = 0;
        double recalled = 0;
        for (var cell : both.entrySet()) {
            double pairs = (double) cell.getValue() * cell.getValue();
            precise += pairs / foundSizes.get((int) (cell.getKey() >>> 32));
            recalled += pairs / trueSizes.get(cell.getKey().intValue());
        }
        return new Accuracy(
                known,
                pairs(trueSizes),
                pairs(foundSizes),
                pairs(both),
                share(precise, known),
                share(recalled, known),
                both.size() - foundSizes.size());
    }

    /** Share of the found pairs that are right. */
    public double precision() {
        return share(rightPairs, foundPairs);
    }

    /** Share of the true pairs that were found. */
    public double recall() {
        return share(rightPairs, truePairs);
    }

    /** Harmonic mean of precision and recall of pairs. */
    public double f1() {
        return mean(precision(), recall());
    }

    /** Harmonic mean of the two of B-cubed. */
    public double bCubedF1() {
        return mean(bCubedPrecision, bCubedRecall);
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
