package org.crosswalk.identity.model;

/**
 * Where a pair's probability of being one person becomes a decision.
 *
 * @param accept from here on the pair is one person; above 0, below 1
 * @param review from here on, and below {@code accept}, a person should look at the pair
 */
public record Thresholds(double accept, double review) {
    /** Checks that the two are probabilities and in order. */
    public Thresholds {
        if (!(0 < review && review <= accept && accept < 1)) {
            throw new IllegalArgumentException(
                    "thresholds: needed is 0 < review <= accept < 1, found review %s, accept %s"
                            .formatted(review, accept));
        }
    }
}
