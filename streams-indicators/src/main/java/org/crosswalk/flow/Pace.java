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

    /** So many records that wait, here or on the brokers, are a backlog. */
    static final int MANY = 250;

    /** So many records fetched within a {@link #WINDOW} are one as well, even if the application keeps up with them. */
    static final int FAST = 1_000;

    /** Time over which fetched records are counted. */
    static final Duration WINDOW = Duration.ofMillis(500);

    /** A backlog ends so long after nothing has told of it any more. What remains on the brokers is told, so it can be short. */
    static final Duration REST = Duration.ofMillis(100);

    private long waiting;
    private long remaining;
    private long windowEnd = Long.MIN_VALUE;
    private long fetchedInWindow;
    private boolean busy;
    private long busySince;
    private long busyUntil;

    /**
     * Records were fetched together.
     *
     * @param records how many
     * @param nowMillis the time
     */
    public synchronized void fetched(int records, long nowMillis) {
        if (nowMillis >= windowEnd) {
            windowEnd = nowMillis + WINDOW.toMillis();
            fetchedInWindow = 0;
        }
        waiting += records;
        fetchedInWindow += records;
        if (records > 0 && fetchedInWindow >= FAST) {
            busy(nowMillis);
        }
    }

    /**
     * A consumer knows of other numbers of records on the brokers that it has yet to fetch than before.
     *
     * @param more how many more; fewer if negative
     */
    public synchronized void remains(long more) {
        remaining += more;
    }

    /** One of the fetched records was taken. */
    synchronized void took() {
        waiting = Math.max(0, waiting - 1);
    }

    /** A task was closed, and what was fetched for it is given up. How much is not known: counting begins anew. */
    synchronized void gaveUp() {
        waiting = 0;
    }

    /**
     * How long there has been a backlog.
     *
     * @param nowMillis the time
     * @return milliseconds, at least 1; 0 without a backlog
     */
    public synchronized long busyFor(long nowMillis) {
        if (waiting + remaining >= MANY) {
            busy(nowMillis);
        } else if (nowMillis >= busyUntil) {
            busy = false;
        }
        return busy ? Math.max(1, nowMillis - busySince) : 0;
    }

    private void busy(long nowMillis) {
        if (!busy) {
            busySince = nowMillis;
        }
        busy = true;
        busyUntil = nowMillis + REST.toMillis();
    }
}
