package org.crosswalk.identity.model;

import java.util.List;

/**
 * Pairs that weights alone would judge wrongly, by the levels they have.
 *
 * @param name name for people, such as {@code twins}
 * @param when levels that must be there, one set for each comparison that is looked at
 * @param unless levels of which none may be there
 * @param confirmed levels that each of the two must have with some other record of their group; without any, the pair alone counts
 * @param outcome what becomes of such a pair
 */
public record Rule(
        String name, List<Condition> when, List<Condition> unless, List<Condition> confirmed, Outcome outcome) {
    /** What becomes of a pair that a rule catches. */
    public enum Outcome {
        /** It is never one person by its weight alone. */
        DOUBT,
        /** The same, and a person should look at it, whatever its weight. */
        REVIEW,
        /** It is two people, and no chain of other pairs makes it one. */
        APART
    }

    /**
     * A comparison's level is one of some.
     *
     * @param comparison number of the comparison
     * @param levels the levels as bits: {@link org.crosswalk.identity.comparison.Comparison#MISSING} is bit 0, level n is bit n + 1
     */
    public record Condition(int comparison, long levels) {
        /** Whether a pair with these levels meets the condition. */
        public boolean holds(int[] pair) {
            return (levels >>> pair[comparison] + 1 & 1) != 0;
        }
    }

    /** Whether the rule catches a pair with these levels. */
    public boolean catches(int[] levels) {
        // By place, because every pair of records is asked: it takes no iterator.
        for (int i = 0; i < when.size(); i++) {
            if (!when.get(i).holds(levels)) {
                return false;
            }
        }
        for (int i = 0; i < unless.size(); i++) {
            if (unless.get(i).holds(levels)) {
                return false;
            }
        }
        return true;
    }
}
