package org.crosswalk.deploy.bench.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Where repeated figures lie.
 *
 * @param lowest the smallest
 * @param median the middle one, or between the middle two
 * @param highest the largest
 */
public record Spread(double lowest, double median, double highest) {

    /**
     * The spread of some figures.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no spread of no figures");
        }
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /**
     * The figure that a share of all do not exceed.
     *
     * @param share above 0, at most 1; 0.99 is the 99th percentile
     */
    public static double percentile(double[] figures, double share) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
