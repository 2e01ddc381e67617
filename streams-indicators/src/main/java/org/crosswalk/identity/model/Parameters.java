package org.crosswalk.identity.model;

import org.crosswalk.identity.weights.PairScore;
import org.crosswalk.identity.weights.Weights;

/**
 * All that decides who is one person.
 *
 * @param model what is compared
 * @param weights how much it says
 */
public record Parameters(Model model, Weights weights) {
    /** The scoring of pairs. */
    public PairScore score() {
        return new PairScore(model.comparisons(), weights);
    }

    /** The same model with other weights. */
    public Parameters with(Weights other) {
        return new Parameters(model, other);
    }
}
