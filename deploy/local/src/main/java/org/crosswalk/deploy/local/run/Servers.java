package org.crosswalk.deploy.local.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import org.crosswalk.deploy.local.parts.ConnectWorker;
import org.crosswalk.deploy.local.parts.EmbeddedBroker;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Installation;
import org.crosswalk.deploy.local.parts.Part;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.RegistryProcess;
import org.crosswalk.deploy.local.parts.Unavailable;

/** The servers of a run, started side by side: each as soon as what it stands on is there. */
final class Servers implements AutoCloseable {

    private final Console console;
    private final Executor threads;
    private final ConcurrentLinkedDeque<Part> running = new ConcurrentLinkedDeque<>();
    private volatile boolean closing;
    private final CompletableFuture<String> broker;
    private final CompletableFuture<String> registry;
    private final CompletableFuture<String> worker;
    private final Optional<CompletableFuture<EmbeddedDatabase>> database;

    Servers(Plan plan, Layout layout, Console console, Executor threads) {
        this.console = console;
        this.threads = threads;
        Installation installation = Installation.ofThisCode();
        Ports ports = Ports.keptIn(layout.ports());
        registry = plan.registryUrl().map(CompletableFuture::completedFuture).orElseGet(() -> start(new RegistryProcess(
                        layout.registry(), layout.logs().resolve("registry.log"), ports, installation))
                .thenApply(RegistryProcess::url));
        broker = plan.bootstrapServers().map(CompletableFuture::completedFuture).orElseGet(() -> start(
                        new EmbeddedBroker(layout.broker(), ports))
                .thenApply(EmbeddedBroker::bootstrapServers));
        database = plan.database()
                ? Optional.of(start(new EmbeddedDatabase(
                        layout.database(), layout.logs().resolve("database.log"), ports, installation)))
                : Optional.empty();
        worker = !plan.has(Role.CONNECT)
                ? CompletableFuture.completedFuture("")
                : plan.connectUrl().map(CompletableFuture::completedFuture).orElseGet(() -> broker.thenCompose(
                                bootstrap -> start(new ConnectWorker(bootstrap, ports, installation)))
                        .thenApply(ConnectWorker::url));
    }

    /** Address of the broker, once it is up. */
    CompletableFuture<String> broker() {
        return broker;
    }

    /** Address of the schema registry, once it is up. */
    CompletableFuture<String> registry() {
        return registry;
    }

    /** Address of the Connect worker, once it is up. */
    CompletableFuture<String> worker() {
        return worker;
    }

    /** The embedded PostgreSQL server, once it is up. */
    CompletableFuture<EmbeddedDatabase> database() {
        return database.orElseThrow(() -> new IllegalStateException("The plan has no database server"));
    }

    /** Empty while all that were started work; otherwise what is wrong with one of them. */
    Optional<String> check() {
        return running.stream().map(Part::check).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() {
        closing = true;
        while (!running.isEmpty()) {
            Part part = running.pop();
            synchronized (part) {
                part.close();
            }
        }
    }

    private <P extends Part> CompletableFuture<P> start(P part) {
        return CompletableFuture.supplyAsync(
                () -> {
                    // A part is closed after its start and not during it: what it starts last would outlive it.
                    synchronized (part) {
                        // Listed first, so that one that fails half-way is closed too.
                        running.push(part);
                        if (closing) {
                            throw new Unavailable("The run ends before " + part.name() + " has started.");
                        }
                        console.step("starting " + part.name());
                        part.start();
                        console.step(part.name() + " is up");
                        return part;
                    }
                },
                threads);
    }
}
