package org.crosswalk.deploy.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.parts.Unavailable;

/**
 * A way to a pipeline's topics for a command beside it: through the run that goes on, through the cluster that a region
 * file names, or by bringing up no more than broker and registry on the data that an ended run left.
 */
public final class Access implements AutoCloseable {

    private final Addresses addresses;
    private final AutoCloseable opened;

    private Access(Addresses addresses, AutoCloseable opened) {
        this.addresses = addresses;
        this.opened = opened;
    }

    /**
     * Finds the way.
     *
     * @param layout of the work directory
     * @param regionFile that may name servers
     * @throws Unavailable when nothing runs and nothing was left to read
     */
    public static Access open(Layout layout, Optional<Path> regionFile, Console console) {
        Optional<Addresses> published = Addresses.published(layout);
        if (published.isPresent()) {
            return new Access(published.get(), () -> {});
        }
        Plan plan = planFor(regionFile.map(RegionFile::read));
        if (plan.bootstrapServers().isEmpty() && !Files.exists(layout.broker())) {
            throw new Unavailable(
                    "Nothing runs in " + layout.directory()
                            + " and no run has left data there; start `demo` or `up` first, or name the directory with --work.");
        }
        return bringUp(plan, layout, console);
    }

    /** Where to read. */
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot end in good order", e);
        }
    }

    private static Access bringUp(Plan plan, Layout layout, Console console) {
        WorkDirectory work = WorkDirectory.hold(layout.directory());
        ExecutorService threads = Executors.newCachedThreadPool();
        Servers servers = new Servers(plan, layout, console, threads);
        AutoCloseable all = () -> {
            threads.shutdown();
            servers.close();
            work.close();
        };
        try {
            return new Access(new Addresses(Futures.await(servers.broker()), Futures.await(servers.registry())), all);
        } catch (RuntimeException e) {
            new Access(null, all).close();
            throw e;
        }
    }

    private static Plan planFor(Optional<Region> region) {
        return new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY),
                region.flatMap(Region::bootstrapServers),
                region.flatMap(Region::registryUrl),
                Optional.empty(),
                false,
                region.map(Region::streamThreads).orElse(Region.DEFAULT_STREAM_THREADS),
                Optional.empty());
    }
}
