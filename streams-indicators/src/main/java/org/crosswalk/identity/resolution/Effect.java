package org.crosswalk.identity.resolution;

/** What follows from a change. */
public sealed interface Effect {
    /**
     * A record is another person now, or the same with other evidence.
     *
     * @param id the record
     * @param before who it was; null for a record that was not there
     * @param now who it is; null for a record that is not there any more
     */
    record Linked(String id, Person before, Person now) implements Effect {
        /** Whether the record moves from one person to another. */
        public boolean moves() {
            return before != null && now != null && !before.id().equals(now.id());
        }
    }

    /**
     * A pair waits for somebody's decision, or no longer.
     *
     * @param a id of the record that comes first
     * @param b id of the other
     * @param weight logarithm of the odds, base 2, that it is one person
     * @param open whether it waits
     */
    record Review(String a, String b, double weight, boolean open) implements Effect {}
}
