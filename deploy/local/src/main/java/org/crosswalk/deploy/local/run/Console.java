package org.crosswalk.deploy.local.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the person at the terminal reads: one line per step, with the seconds since the command was given. */
public final class Console {

    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final long startNanos;
    private long lastProgress;

    /**
     * @param out where the lines go
     * @param startNanos {@link System#nanoTime()} of the moment when the command was given
     */
    public Console(PrintStream out, long startNanos) {
        this.out = out;
        this.startNanos = startNanos;
        this.lastProgress = startNanos;
    }

    /** A step that is reached. */
    public synchronized void step(String text) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), text);
        out.flush();
    }

    /** A measure of something that goes on; most of them are swallowed, so that about one every two seconds is printed. */
    public synchronized void progress(String text) {
        long now = System.nanoTime();
        if (now - lastProgress >= REPEAT_NANOS) {
            lastProgress = now;
            step(text);
        }
    }

    /** Text of its own, such as a table. */
    public synchronized void text(String text) {
        out.print(text);
        if (!text.endsWith("\n")) {
            out.println();
        }
        out.flush();
    }

    /** Seconds since the command was given. */
    public double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
