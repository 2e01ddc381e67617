package org.crosswalk.deploy.local.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosswalk.deploy.local.Crosswalk;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Unavailable;

/** A Connect worker in a process of its own, as {@code up --roles connect} runs it. */
public final class Worker implements AutoCloseable {
    private static final String CONNECTED = "all partners are connected";
    private static final long PATIENCE_MILLIS = 600_000;

    private final Path region;
    private final Path work;
    private final Path printed;
    private Process process;

    /**
     * @param region the region file, which names all other servers
     * @param work its work directory
     */
    public Worker(Path region, Path work) {
        this.region = region;
        this.work = work;
        this.printed = work.resolveSibling("worker.out");
    }

    /** Starts it and returns at once. */
    public void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crosswalk.class.getName(),
                        "up",
                        "--roles",
                        "connect",
                        "--region",
                        region.toString(),
                        "--work",
                        work.toString()))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }

    /** Waits until it has submitted all connectors. */
    public void awaitConnected() {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!printed().contains(CONNECTED)) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw new Unavailable("The worker has not come up: " + printed());
            }
            Pause.millis(20);
        }
    }

    /** Throws when it has ended by itself. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new Unavailable("The worker has ended: " + printed());
        }
    }

    /** Kills it, so that nothing of it runs any more. */
    public void kill() throws InterruptedException {
        requireAlive();
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
