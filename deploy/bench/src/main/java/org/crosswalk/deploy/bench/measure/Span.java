package org.crosswalk.deploy.bench.measure;

import java.time.Duration;

/**
 * One measured piece of work.
 *
 * @param items what was worked on, at least 1
 * @param wall how long it took
 * @param cpu what all processes together computed meanwhile
 */
public record Span(long items, Duration wall, Duration cpu) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Items a second. */
    public double rate() {
        return items * NANOS_PER_SECOND / wall.toNanos();
    }

    /** CPU microseconds an item. */
    public double cpuPerItem() {
        return cpu.toNanos() / NANOS_PER_MICRO / items;
    }

    /**
     * The same work without what the processes compute when there is none.
     *
     * @param idle cores in use when nothing is to be done, 0 or more
     */
    public Span above(double idle) {
        long rest = cpu.toNanos() - Math.round(idle * wall.toNanos());
        return new Span(items, wall, Duration.ofNanos(Math.max(0, rest)));
    }
}
