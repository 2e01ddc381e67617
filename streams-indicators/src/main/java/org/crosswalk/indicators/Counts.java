package org.crosswalk.indicators;

/**
 * The counts of a cell, or a change of them. Students, placements or minutes, as the indicator says.
 *
 * @param numerator those with the outcome, of units whose window has been reported
 * @param denominator all units whose window has been reported
 * @param pending units whose window has not been reported yet
 * @param numeratorInDoubt the part of the numerator that comes from people with an open possible match
 * @param denominatorInDoubt the part of the denominator that comes from them
 */
public record Counts(long numerator, long denominator, long pending, long numeratorInDoubt, long denominatorInDoubt) {
    /** Nothing counted. */
    public static final Counts ZERO = new Counts(0, 0, 0);

    /** Counts without any doubt. */
    public Counts(long numerator, long denominator, long pending) {
        this(numerator, denominator, pending, 0, 0);
    }

    /** The same counts, all of them in doubt. */
    Counts doubted() {
        return new Counts(numerator, denominator, pending, numerator, denominator);
    }

    /** The sum. */
    public Counts plus(Counts other) {
        return new Counts(
                Math.addExact(numerator, other.numerator),
                Math.addExact(denominator, other.denominator),
                Math.addExact(pending, other.pending),
                Math.addExact(numeratorInDoubt, other.numeratorInDoubt),
                Math.addExact(denominatorInDoubt, other.denominatorInDoubt));
    }

    /** The difference. */
    public Counts minus(Counts other) {
        return plus(other.negate());
    }

    /** The same with every sign turned. */
    public Counts negate() {
        return new Counts(-numerator, -denominator, -pending, -numeratorInDoubt, -denominatorInDoubt);
    }

    /** Whether nothing is counted; such a cell does not exist. */
    public boolean isZero() {
        return numerator == 0 && denominator == 0 && pending == 0 && numeratorInDoubt == 0 && denominatorInDoubt == 0;
    }

    /** Whether a count is below zero, which at rest no cell may be. */
    public boolean isNegative() {
        return numerator < 0 || denominator < 0 || pending < 0 || numeratorInDoubt < 0 || denominatorInDoubt < 0;
    }
}
