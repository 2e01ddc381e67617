package org.crosswalk.indicators;

/**
 * A dimension and one of its values.
 *
 * @param dimension dimension id, or {@code all}
 * @param value value, or {@code all}
 */
public record Subgroup(String dimension, String value) implements Comparable<Subgroup> {
    /** Everyone. */
    public static final Subgroup ALL = new Subgroup("all", "all");

    @Override
    public boolean equals(Object other) {
        return other instanceof Subgroup that && dimension.equals(that.dimension) && value.equals(that.value);
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
}
