package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.local.parts.Installation;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.RegistryProcess;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionRun;
import org.crosswalk.deploy.local.run.WorkDirectory;
import org.crosswalk.schemas.registry.RegistryClient;

/** What all measurements of a run share: a work directory, sizes, and a schema registry that is started when first needed. */
final class Ground implements AutoCloseable {

    private final Path directory;
    private final Path home;
    private final Path sets;
    private final Sizes sizes;
    private RegistryProcess registry;

    /**
     * @param directory of this run, empty
     * @param home where the sources of Crosswalk lie
     * @param sets where labelled sets lie; null when there are none
     * @param sizes of what is measured
     */
    Ground(Path directory, Path home, Path sets, Sizes sizes) {
        this.directory = directory;
        this.home = home;
        this.sets = sets;
        this.sizes = sizes;
    }

    Sizes sizes() {
        return sizes;
    }

    /** Where the sources of Crosswalk lie. */
    Path home() {
        return home;
    }

    /** Where labelled sets lie, if anywhere. */
    Optional<Path> sets() {
        return Optional.ofNullable(sets);
    }

    /** A directory of its own for a measurement. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    /** Address of the registry's Confluent API; it knows the contract. */
    String registryUrl() {
        if (registry == null) {
            registry = new RegistryProcess(
                    directory.resolve("registry"),
                    directory.resolve("registry.log"),
                    Ports.keptIn(directory.resolve("ports")),
                    Installation.ofThisCode());
            registry.start();
            RegistryClient.registerContract(RegistryClient.connect(registry.url()));
        }
        return registry.url();
    }

    /** Brings up a pipeline in a directory; what it tells of its progress goes to a file there. */
    RegionRun start(Plan plan, Path work) throws IOException {
        WorkDirectory held = WorkDirectory.hold(work);
        PrintStream steps =
                new PrintStream(Files.newOutputStream(work.resolve("steps.log")), true, StandardCharsets.UTF_8);
        return RegionRun.start(plan, held, new Console(steps, System.nanoTime()));
    }

    /** Tells a person what is going on; the table alone goes to standard output. */
    void say(String what) {
        System.err.println(what);
    }

    /** Tells a person what was measured, and passes it on. */
    Span told(String what, Span span) {
        say(String.format(
                Locale.ROOT,
                "  %s: %,d in %.2f s, %,.0f/s, %.1f CPU us each",
                what,
                span.items(),
                span.wall().toNanos() / 1e9,
                span.rate(),
                span.cpuPerItem()));
        return span;
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
