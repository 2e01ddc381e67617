package org.crosswalk.deploy.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The memory that the Java processes of a command hold together: the most at any of many moments. It is read from
 * {@code /proc}; where there is none, nothing is held.
 */
public final class ResidentMemory implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final String RESIDENT = "VmRSS:";
    private static final String MOST = "VmHWM:";
    private static final long BYTES_PER_KB = 1_024;

    private final ProcessHandle root;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "resident-memory");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long most;

    private ResidentMemory(ProcessHandle root) {
        this.root = root;
    }

    /**
     * Starts watching.
     *
     * @param root the command; all that it starts counts too
     */
    public static ResidentMemory watch(ProcessHandle root) {
        ResidentMemory memory = new ResidentMemory(root);
        memory.looks.scheduleAtFixedRate(memory::look, 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        return memory;
    }

    /** The most bytes that they held together at any moment so far. */
    public long mostBytes() {
        return most;
    }

    /** The most bytes that this process alone ever held. */
    public static long mostOfThisProcess() {
        return line(ProcessHandle.current().pid(), MOST);
    }

    private void look() {
        long now = Stream.concat(Stream.of(root), root.descendants())
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .mapToLong(process -> line(process.pid(), RESIDENT))
                .sum();
        most = Math.max(most, now);
    }

    private static long line(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> BYTES_PER_KB * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // It ended between two looks.
            return 0;
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
