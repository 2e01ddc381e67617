package org.crosswalk.identity.weights;

import java.util.List;
import java.util.Map;

/**
 * The parameters of Fellegi and Sunter ("A Theory for Record Linkage", 1969), for each comparison of a model.
 *
 * @param prior probability that two records taken at random are one person
 * @param comparisons one for each comparison, in order
 */
public record Weights(double prior, List<OfComparison> comparisons) {
    /**
     * Parameters of one comparison.
     *
     * @param m share of the pairs of one person on each level, among those of which both say something
     * @param u share of the pairs of two people on each level
     * @param frequencies share of the records that say something which say this very text; empty where it is not looked at
     */
    public record OfComparison(List<Double> m, List<Double> u, Map<String, Double> frequencies) {}
}
