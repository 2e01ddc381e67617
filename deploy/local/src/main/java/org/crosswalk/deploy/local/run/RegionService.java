package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.Source;

/** The pipeline of a region file, kept running. */
public final class RegionService implements AutoCloseable {

    private final Layout layout;
    private final Console console;
    private final RegionRun run;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RegionService(WorkDirectory work, Plan plan, Console console) {
        this.layout = work.layout();
        this.console = console;
        this.run = RegionRun.start(plan, work, console);
    }

    /**
     * Takes hold of the work directory and brings the pipeline up with its connectors.
     *
     * @throws BadUsage when another run holds the directory, or a database is not ready to be read
     * @throws org.crosswalk.deploy.local.parts.Unavailable when something needed cannot be reached
     */
    public static RegionService start(Region region, Plan plan, Layout layout, Console console) {
        if (plan.has(Role.CONNECT)) {
            requireReadable(region);
        }
        RegionService service = new RegionService(WorkDirectory.hold(layout.directory()), plan, console);
        try {
            service.run.tellFiles();
            if (plan.has(Role.CONNECT)) {
                service.connect(region);
            }
            service.run.awaitUp();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** Waits until all that the partners offer now has been worked off; at once when this process has no indicators. */
    public void settle() {
        if (run.hasIndicators()) {
            try (Settling settling = new Settling(run, console)) {
                settling.await();
            }
            console.step("all that the partners offer has been worked off");
        }
    }

    /** Keeps the pipeline running until the process is ended. */
    public void serve() {
        console.text(Guide.text(layout, run.connected()));
        Serving.untilEnded(run, console);
    }

    /** What runs. */
    RegionRun run() {
        return run;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            run.close();
        }
    }

    private static void requireReadable(Region region) {
        List<String> problems = new ArrayList<>();
        for (Partner partner : region.partners()) {
            if (partner.source() instanceof Source.Database) {
                DistrictConnection.of(partner, name -> name)
                        .ifPresent(connection -> problems.addAll(connection.problems()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadUsage(String.join("\n", problems));
        }
    }

    private void connect(Region region) {
        List<CompletableFuture<Void>> connecting = region.partners().stream()
                .map(partner -> CompletableFuture.runAsync(() -> run.connect(partner)))
                .toList();
        Futures.awaitAll(connecting);
        console.step("all partners are connected");
    }
}
