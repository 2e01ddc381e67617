package org.crosswalk.deploy.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * This process, all that it started or nothing of that, and servers that have detached themselves from it.
 *
 * @param detached process ids of such servers; their own children count too
 * @param started whether what this process started counts
 */
public record Processes(List<Long> detached, boolean started) {

    /** With its own copy of the list. */
    public Processes {
        detached = List.copyOf(detached);
    }

    /** This process and all that it started. */
    public static Processes ofThisRun() {
        return new Processes(List.of(), true);
    }

    /** This process alone. */
    public static Processes ofThisProcess() {
        return new Processes(List.of(), false);
    }

    /** CPU time that they have used since each began. */
    public Duration cpu() {
        return Stream.concat(Stream.of(ProcessHandle.current().pid()), detached.stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), started ? root.descendants() : Stream.empty()))
                .distinct()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Starts measuring. */
    public Watch watch() {
        return new Watch(System.nanoTime(), cpu());
    }

    /** A measurement that has begun. */
    public final class Watch {
        private final long began;
        private final Duration cpu;

        private Watch(long began, Duration cpu) {
            this.began = began;
            this.cpu = cpu;
        }

        /** The work since the beginning. */
        public Span stop(long items) {
            Duration wall = Duration.ofNanos(System.nanoTime() - began);
            return new Span(items, wall, cpu().minus(cpu));
        }

        /** Nanoseconds since the beginning. */
        public long elapsed() {
            return System.nanoTime() - began;
        }

        /** Cores in use since the beginning. */
        public double cores() {
            return (double) cpu().minus(cpu).toNanos() / elapsed();
        }
    }
}
