package org.crosswalk.identity.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crosswalk.identity.comparison.ComparisonKind;
import org.crosswalk.identity.weights.Weights;

/**
 * What is believed of a comparison whose model gives no shares: those of a middling column of its kind, in the order of its
 * levels. They are where an estimation begins, and what it keeps to where the records say little.
 */
final class Believed {
    /** Probability that two records taken at random are one person, where a model gives none. */
    static final double PRIOR = 1e-6;

    private Believed() {}

    static Weights.OfComparison of(ComparisonKind kind) {
        return switch (kind) {
            case GIVEN_NAME ->
                shares(
                        new double[] {0.86, 0.05, 0.03, 0.015, 0.005, 0.01, 0.03},
                        new double[] {0.006, 0.002, 0.004, 0.001, 0.00002, 0.012, 0.97498});
            case FAMILY_NAME ->
                shares(
                        new double[] {0.9, 0.04, 0.02, 0.00001, 0.005, 0.00999, 0.025},
                        new double[] {0.003, 0.001, 0.0005, 0.00001, 0.00002, 0.006, 0.98947});
            case DATE ->
                shares(
                        new double[] {0.9, 0.01, 0.01, 0.03, 0.01, 0.01, 0.03},
                        new double[] {0.0002, 0.0001, 0.0001, 0.004, 0.009, 0.2, 0.7866});
            case CODE -> shares(new double[] {0.8, 0.05, 0.15}, new double[] {0.0001, 0.0002, 0.9997});
            case LOCAL_CODE -> shares(new double[] {0.95, 0.01, 0.04}, new double[] {0.000001, 0.00005, 0.999949});
            case SOCIAL_SECURITY ->
                shares(new double[] {0.96, 0.01, 0.015, 0.015}, new double[] {0.00000001, 0.0001, 0.00001, 0.99988999});
            case TEXT -> shares(new double[] {0.6, 0.1, 0.05, 0.25}, new double[] {0.01, 0.003, 0.02, 0.967});
            case POSTAL_CODE -> shares(new double[] {0.7, 0.05, 0.1, 0.15}, new double[] {0.005, 0.01, 0.04, 0.945});
            case EMAIL ->
                shares(
                        new double[] {0.65, 0.1, 0.05, 0.05, 0.15},
                        new double[] {0.000002, 0.0001, 0.0001, 0.002, 0.997798});
            case SEX -> shares(new double[] {0.985, 0.015}, new double[] {0.5, 0.5});
            case EXACT -> shares(new double[] {0.8, 0.2}, new double[] {0.2, 0.8});
        };
    }

    private static Weights.OfComparison shares(double[] m, double[] u) {
        return new Weights.OfComparison(list(m), list(u), Map.of());
    }

    private static List<Double> list(double[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }
}
