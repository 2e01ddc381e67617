package org.crosswalk.flow;

import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The regular beat of one task: does what is due, and asks for a commit as soon as there is something to commit and no
 * backlog. With a backlog, what may wait grows with it: a short one is visible soon, a long one is worked off in commits as
 * rare as the commit interval.
 */
public final class Beat {
    /** What a task does at every beat. */
    @FunctionalInterface
    public interface Tick {
        /** Nothing but commits. */
        Tick NOTHING = (now, busyFor) -> false;

        /**
         * Does what is due.
         *
         * @param nowMillis the time
         * @param busyForMillis how long there has been a backlog; 0 without
         * @return whether anything was done that others wait for
         */
        boolean tick(long nowMillis, long busyForMillis);
    }

    /** Of the time that a backlog has lasted, the part that a commit may take to come. */
    private static final int PART = 5;

    private final ProcessorContext<?, ?> context;
    private final Pace pace;
    private final Tick tick;
    private boolean uncommitted;
    private long committedAt;

    private Beat(ProcessorContext<?, ?> context, Pace pace, Tick tick) {
        this.context = context;
        this.pace = pace;
        this.tick = tick;
    }

    /** Starts the beat of a task. */
    public static Beat start(ProcessorContext<?, ?> context, Pace pace, Tick tick) {
        Beat beat = new Beat(context, pace, tick);
        // All tasks of a thread beat at the same moments: each moment at which any does halves the number of records
        // that
        // the thread takes between two looks at everything else.
        context.schedule(Instant.EPOCH, Pace.TICK, PunctuationType.WALL_CLOCK_TIME, beat::beat);
        return beat;
    }

    /** The task took a record in. */
    public void took() {
        uncommitted = true;
        pace.took();
    }

    /** The task is closed. */
    public void end() {
        pace.gaveUp();
    }

    private void beat(long nowMillis) {
        long busyFor = pace.busyFor(nowMillis);
        uncommitted |= tick.tick(nowMillis, busyFor);
        if (uncommitted && nowMillis - committedAt >= busyFor / PART) {
            context.commit();
            uncommitted = false;
            committedAt = nowMillis;
        }
    }
}
