package org.crosswalk.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosswalk.history.Dimension;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observations;

/**
 * The subgroup of a person in every dimension, in the order of {@link Dimension}.
 *
 * @param values one subgroup for each dimension
 */
public record Subgroups(List<Subgroup> values) {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    /** A person of whom nothing is known. */
    public static final Subgroups UNKNOWN = of(Observations.EMPTY);

    /** Copies the list. */
    public Subgroups {
        values = List.copyOf(values);
    }

    /**
     * What the sources say of a person: K-12 is believed before college, the latest statement before older ones. Among
     * statements of one moment a flag's yes goes before its no, and of other values the first in the alphabet.
     */
    public static Subgroups of(Observations observations) {
        var believed = new Reported[DIMENSIONS.length];
        observations.forEach((observation, weight) -> {
            if (weight > 0 && observation instanceof Reported word) {
                int place = word.dimension().ordinal();
                believed[place] = better(believed[place], word);
            }
        });
        return new Subgroups(Arrays.stream(DIMENSIONS)
                .map(dimension -> new Subgroup(
                        dimension.id(),
                        Optional.ofNullable(believed[dimension.ordinal()])
                                .map(Reported::value)
                                .orElse(Dimension.UNKNOWN)))
                .toList());
    }

    private static Reported better(Reported held, Reported offered) {
        if (held == null || held.sector() != offered.sector()) {
            return held == null || offered.sector().compareTo(held.sector()) < 0 ? offered : held;
        }
        if (held.recency() != offered.recency()) {
            return offered.recency() > held.recency() ? offered : held;
        }
        return offered.dimension().compare(offered.value(), held.value()) < 0 ? offered : held;
    }
}
