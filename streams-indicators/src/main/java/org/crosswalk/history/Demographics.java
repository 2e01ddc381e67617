package org.crosswalk.history;

import java.util.EnumMap;
import java.util.Map;

/**
 * A value in every {@link Dimension}, {@code unknown} where nothing is said: as one number, for a source repeats it in every
 * term, and what is said of a person is read at every evaluation.
 *
 * @param code for each dimension a byte, the place of the value in {@link Dimension#vocabulary}; the first dimension is lowest
 */
public record Demographics(long code) implements Comparable<Demographics> {
    /** Nothing is said. */
    public static final Demographics UNKNOWN = new Demographics(0);

    private static final long PLACES = 1 << Byte.SIZE;

    /**
     * Values by dimension; those of dimensions that are left out are unknown.
     *
     * @throws IllegalArgumentException for a value that its dimension does not have
     */
    public static Demographics of(Map<Dimension, String> values) {
        long code = 0;
        for (var entry : values.entrySet()) {
            int place = entry.getKey().vocabulary().indexOf(entry.getValue());
            if (place < 0) {
                throw new IllegalArgumentException(
                        "No value of " + entry.getKey().id() + ": " + entry.getValue());
            }
            code |= (long) place << shift(entry.getKey());
        }
        return new Demographics(code);
    }

    /** The value in a dimension. */
    public String value(Dimension dimension) {
        return dimension.vocabulary().get(place(dimension));
    }

    /** Place of the value in the vocabulary of its dimension; 0 is unknown. */
    public int place(Dimension dimension) {
        return (int) ((code >>> shift(dimension)) % PLACES);
    }

    /** Whether something is said in a dimension. */
    public boolean says(Dimension dimension) {
        return place(dimension) != 0;
    }

    @Override
    public int compareTo(Demographics other) {
        return Long.compareUnsigned(code, other.code);
    }

    @Override
    public String toString() {
        Map<Dimension, String> said = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (says(dimension)) {
                said.put(dimension, value(dimension));
            }
        }
        return said.toString();
    }

    private static int shift(Dimension dimension) {
        return Byte.SIZE * dimension.ordinal();
    }
}
