package org.crosswalk.flow;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The regular beat of one task: does what is due, and asks for a commit as soon as there is something to commit and no
 * backlog. The commit interval can so be long, which a backlog needs, and a single change still visible at once.
 */
public final class Beat {
    /** What a task does at every beat. */
    @FunctionalInterface
    public interface Tick {
        /** Nothing but commits. */
        Tick NOTHING = (now, busy) -> false;

        /**
         * Does what is due.
         *
         * @param nowMillis the time
         * @param busy whether there is a backlog
         * @return whether anything was done that others wait for
         */
        boolean tick(long nowMillis, boolean busy);
    }

    private final ProcessorContext<?, ?> context;
    private final Pace pace;
    private final Tick tick;
    private boolean uncommitted;

    private Beat(ProcessorContext<?, ?> context, Pace pace, Tick tick) {
        this.context = context;
        this.pace = pace;
        this.tick = tick;
    }

    /** Starts the beat of a task. */
    public static Beat start(ProcessorContext<?, ?> context, Pace pace, Tick tick) {
        Beat beat = new Beat(context, pace, tick);
        context.schedule(Pace.TICK, PunctuationType.WALL_CLOCK_TIME, beat::beat);
        return beat;
    }

    /** The task took a record in. */
    public void took() {
        uncommitted = true;
    }

    private void beat(long nowMillis) {
        boolean busy = pace.busy(nowMillis);
        uncommitted |= tick.tick(nowMillis, busy);
        if (uncommitted && !busy) {
            context.commit();
            uncommitted = false;
        }
    }
}
