package org.crosswalk.deploy.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.crosswalk.deploy.local.parts.Ports.Listener;

/**
 * The Apicurio schema registry in a small process of its own, keeping its schemas in a file database: a restarted registry gives
 * every schema the id that the records in the topics carry.
 */
public final class RegistryProcess implements Part {

    private static final String SERVER = "apicurio-registry-app-3.0.9-runner.jar";
    private static final long PATIENCE_MILLIS = 90_000;

    private final Path directory;
    private final Path log;
    private final Ports ports;
    private final Installation installation;
    private Process process;

    /**
     * @param directory where the schemas are kept
     * @param log file that takes what the process prints
     * @param ports of the run
     * @param installation that holds the server
     */
    public RegistryProcess(Path directory, Path log, Ports ports, Installation installation) {
        this.directory = directory.toAbsolutePath().normalize();
        this.log = log;
        this.ports = ports;
        this.installation = installation;
    }

    /** Address of the interface that speaks Confluent's protocol. */
    public String url() {
        return "http://127.0.0.1:" + ports.of(Listener.REGISTRY) + "/apis/ccompat/v7";
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void start() {
        endStale();
        ports.requireFree(Listener.REGISTRY);
        FirstStart first = new FirstStart(directory);
        try {
            first.begin();
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = new ProcessBuilder(command())
                    .directory(installation.registry().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitAnswer();
            first.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the schema registry in " + directory, e);
        }
    }

    @Override
    public Optional<String> check() {
        if (process == null || !process.isAlive()) {
            return Optional.of("The schema registry has ended; see " + log + ".");
        }
        return Http.answers(url() + "/subjects")
                ? Optional.empty()
                : Optional.of("The schema registry at " + url() + " does not answer; see " + log + ".");
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** Ends the process that a killed run left behind. */
    public void endStale() {
        StaleProcess.end("java", schemas());
    }

    /** Address of its file database, by which the process is known. */
    private String schemas() {
        return "jdbc:h2:file:" + directory.resolve("schemas") + ";";
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!Http.answers(url() + "/subjects")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new Unavailable("The schema registry does not come up; see " + log + ".");
            }
            Pause.millis(50);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It answers a few hundred requests in its life: start time and size matter, speed does not.
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        setting(command, "quarkus.http.host", "127.0.0.1");
        setting(command, "quarkus.http.port", Integer.toString(ports.of(Listener.REGISTRY)));
        setting(command, "quarkus.http.access-log.enabled", "false");
        setting(command, "quarkus.log.category.\"io.apicurio\".level", "WARN");
        // Every registered schema is on disk when its id is given out; the lock goes with the process.
        setting(command, "apicurio.datasource.url", schemas() + "WRITE_DELAY=0;FILE_LOCK=FS");
        setting(command, "apicurio.datasource.jdbc.initial-size", "1");
        setting(command, "apicurio.datasource.jdbc.min-size", "1");
        setting(command, "apicurio.datasource.jdbc.max-size", "8");
        command.add("-jar");
        command.add(installation.registry().resolve(SERVER).toString());
        return command;
    }

    private static void setting(List<String> command, String key, String value) {
        command.add("-D" + key + "=" + value);
    }
}
