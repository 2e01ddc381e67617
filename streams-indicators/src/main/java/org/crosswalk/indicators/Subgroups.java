package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.List;
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
                for (Dimension dimension : DIMENSIONS) {
                    if (word.demographics().says(dimension)) {
                        int place = dimension.ordinal();
                        believed[place] = better(dimension, believed[place], word);
                    }
                }
            }
        });
        List<Subgroup> values = new ArrayList<>(DIMENSIONS.length);
        for (Dimension dimension : DIMENSIONS) {
            Reported word = believed[dimension.ordinal()];
            values.add(Subgroup.of(
                    dimension, word == null ? 0 : word.demographics().place(dimension)));
        }
        return new Subgroups(values);
    }

    private static Reported better(Dimension dimension, Reported held, Reported offered) {
        if (held == null || held.sector() != offered.sector()) {
            return held == null || offered.sector().compareTo(held.sector()) < 0 ? offered : held;
        }
        if (held.recency() != offered.recency()) {
            return offered.recency() > held.recency() ? offered : held;
        }
        String holds = held.demographics().value(dimension);
        return dimension.compare(offered.demographics().value(dimension), holds) < 0 ? offered : held;
    }
}
