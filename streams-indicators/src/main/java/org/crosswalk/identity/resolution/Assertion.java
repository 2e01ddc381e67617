package org.crosswalk.identity.resolution;

import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/**
 * Somebody says of two records whether they are one person.
 *
 * @param a id of one record
 * @param b id of the other
 * @param same whether they are one person
 * @param rank who is believed when two contradict each other: the higher
 */
public record Assertion(String a, String b, boolean same, int rank) {
    /** Rank of a college that says that it changed an id. */
    public static final int PARTNER = 0;

    /** Rank of a steward's decision. */
    public static final int STEWARD = 1;

    /**
     * Which of two about one pair is believed: that of the higher rank; of one rank the one that keeps people apart, as a wrong
     * merge does more harm than a missing one.
     */
    public static Assertion higher(Assertion one, Assertion other) {
        if (one.rank() != other.rank()) {
            return one.rank() > other.rank() ? one : other;
        }
        return one.same() ? other : one;
    }

    /** Writes the assertion. */
    public PackedWriter write(PackedWriter out) {
        return out.text(a).text(b).count(same ? 1 : 0).count(rank);
    }

    /** Reads what {@link #write} has written. */
    public static Assertion read(PackedReader in) {
        return new Assertion(in.text(), in.text(), in.count() == 1, in.count());
    }
}
