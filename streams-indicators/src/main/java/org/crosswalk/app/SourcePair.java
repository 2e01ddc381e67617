package org.crosswalk.app;

import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;

/**
 * Two source persons of whom somebody asks whether they are one person.
 *
 * @param first the one whose key comes first
 * @param second the other
 */
public record SourcePair(SourcePerson first, SourcePerson second) {
    /**
     * The pair of two source persons in any order.
     *
     * @throws IllegalArgumentException when they are the same one
     */
    public static SourcePair of(SourcePerson one, SourcePerson other) {
        int order = one.key().compareTo(other.key());
        if (order == 0) {
            throw new IllegalArgumentException("'" + one.key() + "' is given twice; give two source persons");
        }
        return order < 0 ? new SourcePair(one, other) : new SourcePair(other, one);
    }

    /** The key under which topics have what is said of the pair. */
    public String key() {
        return FactKey.joined(first.key(), second.key());
    }
}
