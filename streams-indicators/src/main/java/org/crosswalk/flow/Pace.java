package org.crosswalk.flow;

import java.time.Duration;

/**
 * How busy an application is, over all of its tasks. With a backlog it pays to do much at once: commit rarely, evaluate each
 * person once and late. When caught up, everything is done at once. Pace decides only when something is done, never a value.
 *
 * <p>Safe for use by several threads.
 */
public final class Pace {
    /** How often a task looks whether there is something to do. */
    public static final Duration TICK = Duration.ofMillis(50);

    /** Somebody who gets that many records at once was waited for by them. */
    static final int MANY = 250;

    /** A backlog is worked off in gulps, one fetch after another: a gap between two of them is not its end. */
    static final Duration GAP = Duration.ofMillis(300);

    private volatile long busyUntil = Long.MIN_VALUE;

    /**
     * Records were fetched together.
     *
     * @param records how many
     * @param nowMillis the time
     */
    public void fetched(int records, long nowMillis) {
        if (records >= MANY) {
            busyUntil = nowMillis + GAP.toMillis();
        }
    }

    /**
     * Whether there is a backlog.
     *
     * @param nowMillis the time
     */
    public boolean busy(long nowMillis) {
        return nowMillis < busyUntil;
    }
}
