package org.crosswalk.deploy.local.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.schemas.registry.RegistryClient;
import org.crosswalk.schemas.registry.RegistryException;

/**
 * A pipeline that runs: servers, topics, contract, Streams applications and connectors. All that can start side by side does:
 * the time until the first indicator is that of the longest chain and not of the sum.
 */
public final class RegionRun implements AutoCloseable {

    private final Plan plan;
    private final WorkDirectory work;
    private final Console console;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Servers servers;
    private final CompletableFuture<Void> ground;
    private final CompletableFuture<Optional<StreamsApplications>> streams;
    private final List<ConnectedPartner> connected = new CopyOnWriteArrayList<>();

    private final FileNews news;

    private SubmissionReader submissions;

    private RegionRun(Plan plan, WorkDirectory work, Console console) {
        this.plan = plan;
        this.work = work;
        this.console = console;
        this.news = new FileNews(console);
        this.servers = new Servers(plan, work.layout(), console, threads);
        CompletableFuture<Void> topics = servers.broker().thenAcceptAsync(this::makeTopics, threads);
        CompletableFuture<Void> contract = servers.registry().thenAcceptAsync(this::register, threads);
        this.ground = CompletableFuture.allOf(topics, contract);
        this.streams = ground.thenApplyAsync(done -> startStreams(), threads);
    }

    /**
     * Starts bringing everything up and returns at once; {@link #awaitUp} waits.
     *
     * @param plan what to bring up
     * @param work where everything is kept; closed with the run
     */
    public static RegionRun start(Plan plan, WorkDirectory work, Console console) {
        return new RegionRun(plan, work, console);
    }

    /** The embedded database server; waits until it is up. */
    public EmbeddedDatabase database() {
        return Futures.await(servers.database());
    }

    /** Submits the connectors of a partner whose source is ready; waits for the worker. */
    public void connect(Partner partner) {
        Futures.await(ground);
        Connectors connectors = connectors();
        ConnectedPartner ready =
                new Connections(addresses(), this::database, this::submissions, connectors).of(partner);
        connectors.submit(ready.connector(), ready.settings());
        connected.add(ready);
    }

    /**
     * Waits until all servers and the Streams applications are up, and lets other commands find them.
     *
     * @throws Unavailable when one does not come up
     */
    public void awaitUp() {
        Futures.await(servers.worker());
        Futures.await(streams);
        if (plan.has(Role.SERVING)) {
            addresses().publish(work.layout());
        }
    }

    /** Where broker and registry are; waits until both are up. */
    public Addresses addresses() {
        return new Addresses(Futures.await(servers.broker()), Futures.await(servers.registry()));
    }

    private synchronized SubmissionReader submissions() {
        if (submissions == null) {
            submissions = new SubmissionReader(addresses(), news);
        }
        return submissions;
    }

    /** Has it told from now on what becomes of each file, whenever somebody looks. */
    void tellFiles() {
        news.begin(System.currentTimeMillis());
    }

    /** Looks what has become of files since the last look. */
    synchronized void lookAtFiles() {
        if (submissions != null) {
            submissions.catchUp();
        }
    }

    /** The partners whose connectors run in this process. */
    List<ConnectedPartner> connected() {
        return List.copyOf(connected);
    }

    /** The worker's connectors. */
    Connectors connectors() {
        return new Connectors(Futures.await(servers.worker()));
    }

    /** Whether the Streams applications run in this process. */
    boolean hasIndicators() {
        return plan.has(Role.INDICATORS);
    }

    /** People to evaluate, and emptied tables whose facts are to be removed. */
    long unfinished() {
        return Futures.await(streams).map(StreamsApplications::unfinished).orElse(0L);
    }

    /** One sentence about the first part that does not work; empty while all do. */
    public Optional<String> failure() {
        return Futures.await(streams)
                .flatMap(StreamsApplications::failure)
                .or(() -> servers.check())
                .or(() -> connected.stream()
                        .map(this::failure)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<String> failure(ConnectedPartner partner) {
        Optional<String> failure = connectors().failure(partner.connector());
        // Also while nothing has failed, because a connector may try again for ever.
        return partner.watch().loss(failure.isPresent()).or(() -> failure);
    }

    @Override
    public void close() {
        threads.shutdown();
        streams.thenAccept(apps -> apps.ifPresent(StreamsApplications::close))
                .exceptionally(failed -> null)
                .join();
        if (submissions != null) {
            submissions.close();
        }
        servers.close();
        work.close();
    }

    private void makeTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ContractTopics.create(admin, plan.bootstrapServers().isPresent());
        }
        console.step("contract topics are there");
    }

    private void register(String registryUrl) {
        try {
            SchemaRegistryClient client = RegistryClient.connect(registryUrl);
            RegistryClient.registerContract(client);
        } catch (RegistryException e) {
            throw new Unavailable(e.getMessage(), e);
        }
        console.step("contract schemas are registered");
    }

    private Optional<StreamsApplications> startStreams() {
        if (!plan.has(Role.INDICATORS)) {
            return Optional.empty();
        }
        console.step("starting the indicators");
        StreamsApplications started = StreamsApplications.start(
                addresses(), work.layout().streams(), plan.streamThreads(), LinkageModel.of(plan.linkage()));
        LinkageModel.keep(work.layout(), plan.linkage());
        console.step("the indicators are running");
        return Optional.of(started);
    }
}
