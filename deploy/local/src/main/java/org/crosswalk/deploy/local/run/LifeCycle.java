package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosswalk.app.Resets;
import org.crosswalk.app.StreamsSettings;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Installation;
import org.crosswalk.deploy.local.parts.KeptFile;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.RegistryProcess;

/** The end of what runs have made. */
public final class LifeCycle {

    private LifeCycle() {}

    /**
     * Forgets what the Streams applications computed: their state, internal topics and outputs. What partners sent stays.
     *
     * @throws BadUsage when a run goes on
     */
    public static void reset(Layout layout, Optional<Path> regionFile, Console console) {
        if (WorkDirectory.isHeld(layout.directory())) {
            throw new BadUsage("A run is going on in " + layout.directory() + "; end it first.");
        }
        try (Access access = Access.open(layout, regionFile, console)) {
            Resets.reset(settings(access, layout));
        }
        console.step("what was computed is forgotten; the next `up` computes anew");
    }

    /**
     * Removes all that runs have made in a work directory, and ends the processes that a killed run left behind.
     *
     * @throws BadUsage when a run goes on
     */
    public static void clean(Layout layout, Console console) {
        if (!Files.exists(layout.directory())) {
            console.step("there is nothing in " + layout.directory());
            return;
        }
        try (WorkDirectory work = WorkDirectory.hold(layout.directory())) {
            endStale(work.layout());
            for (Path made : work.layout().contents()) {
                remove(made);
                remove(KeptFile.unfinished(made));
            }
        }
        remove(layout.lock());
        console.step("removed what runs had made in " + layout.directory());
    }

    /**
     * Removes what the Streams applications published in the Kafka cluster that a region file names.
     *
     * @throws BadUsage when a run goes on, or the file names no cluster
     */
    public static void cleanCluster(Layout layout, Path regionFile, Console console) {
        if (RegionFile.read(regionFile).bootstrapServers().isEmpty()) {
            throw new BadUsage(
                    regionFile + " names no Kafka cluster; what an embedded broker holds goes with `clean`.");
        }
        try (Access access = Access.open(layout, Optional.of(regionFile), console)) {
            Resets.clean(settings(access, layout));
        }
        console.step("what was published in the cluster is removed; what partners sent stays");
    }

    private static StreamsSettings settings(Access access, Layout layout) {
        return StreamsSettings.of(
                access.addresses().bootstrapServers(), access.addresses().registryUrl(), layout.streams());
    }

    private static void endStale(Layout layout) {
        Installation installation = Installation.ofThisCode();
        Ports ports = Ports.keptIn(layout.ports());
        new RegistryProcess(layout.registry(), layout.logs().resolve("registry.log"), ports, installation).endStale();
        new EmbeddedDatabase(layout.database(), layout.logs().resolve("database.log"), ports, installation).endStale();
    }

    private static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + path + "; remove it by hand", e);
        }
    }
}
