package org.crosswalk.indicators;

import java.util.function.BiPredicate;
import org.crosswalk.history.History;
import org.crosswalk.indicators.Indicator.Measure;

/** Measures that count people: one in the denominator, and one in the numerator if the condition holds. */
final class Rates {
    private static final Counts WITH = new Counts(1, 1, 0);
    private static final Counts WITHOUT = new Counts(0, 1, 0);

    private Rates() {}

    static Counts one(boolean condition) {
        return condition ? WITH : WITHOUT;
    }

    static Measure peopleWith(BiPredicate<History, Unit> condition) {
        return (history, unit, organization) -> one(condition.test(history, unit));
    }
}
