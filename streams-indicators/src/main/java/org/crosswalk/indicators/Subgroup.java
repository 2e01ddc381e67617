package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosswalk.history.Dimension;

/** A dimension and one of its values; those of {@link Dimension} are made once and know their place among all. */
public final class Subgroup implements Comparable<Subgroup> {
    private static final int NOWHERE = -1;
    private static final Subgroup[][] BY_DIMENSION = new Subgroup[Dimension.values().length][];
    private static final List<Subgroup> EVERY = every();
    private static final Map<Subgroup, Subgroup> KNOWN =
            EVERY.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

    /** Everyone. */
    public static final Subgroup ALL = EVERY.get(0);

    private final String dimension;
    private final String value;
    private final int place;

    private Subgroup(String dimension, String value, int place) {
        this.dimension = dimension;
        this.value = value;
        this.place = place;
    }

    /**
     * Any subgroup, also of a dimension or a value that is no more.
     *
     * @param dimension dimension id, or {@code all}
     * @param value value, or {@code all}
     */
    public static Subgroup of(String dimension, String value) {
        var named = new Subgroup(dimension, value, NOWHERE);
        return KNOWN.getOrDefault(named, named);
    }

    /**
     * The subgroup of a value of a dimension.
     *
     * @param value place of the value in {@link Dimension#vocabulary}
     */
    static Subgroup of(Dimension dimension, int value) {
        return BY_DIMENSION[dimension.ordinal()][value];
    }

    /** {@link #ALL}, and every value of every dimension, each at its {@link #place}. */
    static List<Subgroup> known() {
        return EVERY;
    }

    /** Dimension id, or {@code all}. */
    public String dimension() {
        return dimension;
    }

    /** Value, or {@code all}. */
    public String value() {
        return value;
    }

    /**
     * Place among all subgroups that the dimensions have.
     *
     * @throws IllegalStateException for a subgroup of a dimension or a value that is no more
     */
    int place() {
        if (place == NOWHERE) {
            throw new IllegalStateException("No dimension has " + this);
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Subgroup that && dimension.equals(that.dimension) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + value.hashCode();
    }

    @Override
    public int compareTo(Subgroup other) {
        int order = dimension.compareTo(other.dimension);
        return order != 0 ? order : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return dimension + "=" + value;
    }

    private static List<Subgroup> every() {
        List<Subgroup> every = new ArrayList<>();
        every.add(new Subgroup("all", "all", 0));
        for (Dimension dimension : Dimension.values()) {
            int from = every.size();
            dimension.vocabulary().forEach(value -> every.add(new Subgroup(dimension.id(), value, every.size())));
            BY_DIMENSION[dimension.ordinal()] =
                    every.subList(from, every.size()).toArray(Subgroup[]::new);
        }
        return List.copyOf(every);
    }
}
