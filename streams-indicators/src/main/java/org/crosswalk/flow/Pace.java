package org.crosswalk.flow;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * How busy an application is, over all of its tasks. With a backlog it pays to do much at once: commit rarely, evaluate each
 * person once and late. When caught up, everything is done at once. Pace decides only when something is done, never a value.
 *
 * <p>Safe for use by several threads.
 */
public final class Pace {
    /** How often a task looks whether there is something to do. */
    public static final Duration TICK = Duration.ofMillis(50);

    /** Below this rate the machine has time enough to evaluate and commit at every tick. */
    static final double CALM_RECORDS_PER_SECOND = 1_000;

    private static final long WINDOW_MILLIS = 100;

    /** A backlog is worked off in gulps, one fetch after another: a gap between two of them is not its end. */
    private static final long GAP_MILLIS = 300;

    private static final double MILLIS_PER_SECOND = 1_000;

    private final LongAdder taken = new LongAdder();
    private long windowStart = Long.MIN_VALUE;
    private long takenBefore;
    private long busyUntil = Long.MIN_VALUE;

    /** One record was taken in. */
    public void took() {
        taken.increment();
    }

    /**
     * Whether there is a backlog.
     *
     * @param nowMillis the time by the clock of the task that asks
     */
    public synchronized boolean busy(long nowMillis) {
        if (windowStart == Long.MIN_VALUE || nowMillis < windowStart) {
            windowStart = nowMillis;
            takenBefore = taken.sum();
        }
        long elapsed = nowMillis - windowStart;
        if (elapsed >= WINDOW_MILLIS) {
            long sum = taken.sum();
            if ((sum - takenBefore) * MILLIS_PER_SECOND / elapsed > CALM_RECORDS_PER_SECOND) {
                busyUntil = nowMillis + GAP_MILLIS;
            }
            takenBefore = sum;
            windowStart = nowMillis;
        }
        return nowMillis < busyUntil;
    }
}
