package org.crosswalk.deploy.local;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import org.crosswalk.deploy.local.run.Console;

/** The terminal that a command was given in. */
final class Terminal {

    private Terminal() {}

    /** Progress on standard output, in seconds since the process began. */
    static Console console() {
        return console(System.out);
    }

    /** Progress on standard error, for a command whose result goes to standard output. */
    static Console besideResult() {
        return console(System.err);
    }

    private static Console console(PrintStream out) {
        long startedMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
        long age = Math.max(0, System.currentTimeMillis() - startedMillis);
        return new Console(out, System.nanoTime() - age * 1_000_000);
    }

    /** Closes something in good order when the process is told to end. */
    static void closeOnInterrupt(AutoCloseable open) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(open), "close"));
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot end in good order", e);
        }
    }
}
