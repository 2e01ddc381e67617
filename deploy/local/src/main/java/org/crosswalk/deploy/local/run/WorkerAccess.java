package org.crosswalk.deploy.local.run;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.parts.ConnectWorker;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.EmbeddedBroker;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Installation;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.RegistryProcess;
import org.crosswalk.deploy.local.parts.Unavailable;

/**
 * A way to a pipeline's Connect worker for a command beside it: to the cluster that a region file names, to the worker of the run
 * that goes on, or to one that is brought up on the data that an ended run left, with what its connectors need.
 */
final class WorkerAccess implements AutoCloseable {

    private final String connectUrl;
    private final Addresses addresses;
    private final EmbeddedDatabase server;
    private final AutoCloseable opened;

    private WorkerAccess(Layout layout, Region region, AutoCloseable opened) {
        Ports ports = Ports.keptIn(layout.ports());
        Installation installation = Installation.ofThisCode();
        this.connectUrl = region.connectUrl().orElseGet(() -> new ConnectWorker("", ports, installation).url());
        this.addresses = new Addresses(
                region.bootstrapServers()
                        .orElseGet(() -> new EmbeddedBroker(layout.broker(), ports).bootstrapServers()),
                region.registryUrl().orElseGet(() -> new RegistryProcess(
                                layout.registry(), layout.logs().resolve("registry.log"), ports, installation)
                        .url()));
        this.server =
                new EmbeddedDatabase(layout.database(), layout.logs().resolve("database.log"), ports, installation);
        this.opened = opened;
    }

    /**
     * Finds the way.
     *
     * @throws Unavailable when nothing runs and nothing was left
     */
    static WorkerAccess open(Layout layout, Region region, Console console) {
        if (region.connectUrl().isPresent() || WorkDirectory.isHeld(layout.directory())) {
            return new WorkerAccess(layout, region, () -> {});
        }
        if (region.bootstrapServers().isEmpty() && !Files.exists(layout.broker())) {
            throw new Unavailable("Nothing runs in " + layout.directory()
                    + " and no run has left data there; start `up` first, or name the directory with --work.");
        }
        return bringUp(layout, region, console);
    }

    /** The worker's connectors. */
    Connectors connectors() {
        return new Connectors(connectUrl);
    }

    /** Broker and registry that its connectors use. */
    Addresses addresses() {
        return addresses;
    }

    /** Address of a database in the embedded server. */
    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot end in good order", e);
        }
    }

    private static WorkerAccess bringUp(Layout layout, Region region, Console console) {
        WorkDirectory work = WorkDirectory.hold(layout.directory());
        ExecutorService threads = Executors.newCachedThreadPool();
        Plan plan = new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT),
                region.bootstrapServers(),
                region.registryUrl(),
                Optional.empty(),
                region.needsEmbeddedDatabase(),
                region.streamThreads(),
                Optional.empty());
        Servers servers = new Servers(plan, layout, console, threads);
        AutoCloseable all = () -> {
            threads.shutdown();
            servers.close();
            work.close();
        };
        try {
            if (plan.database()) {
                Futures.await(servers.database());
            }
            Futures.await(servers.registry());
            Futures.await(servers.worker());
            return new WorkerAccess(layout, region, all);
        } catch (RuntimeException e) {
            new WorkerAccess(layout, region, all).close();
            throw e;
        }
    }
}
