package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.kills.Committed;
import org.crosswalk.deploy.local.kills.District;
import org.crosswalk.deploy.local.kills.Events;
import org.crosswalk.deploy.local.kills.Registrar;
import org.crosswalk.deploy.local.kills.Sending;
import org.crosswalk.deploy.local.kills.VisitLog;
import org.crosswalk.deploy.local.kills.Worker;
import org.crosswalk.deploy.local.parts.ConnectWorker;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.EmbeddedBroker;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Installation;
import org.crosswalk.deploy.local.parts.Part;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.RegistryProcess;
import org.crosswalk.deploy.local.reconcile.Reconciler;
import org.crosswalk.schemas.registry.RegistryClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Connect worker that is killed at random moments while files, lines of a log and changes of a database arrive. In the end
 * the topics hold, key by key and in order, every event once of what was sent, and the sums close.
 */
final class KilledWorkerTest {
    private static final int KILLS = Integer.getInteger("crosswalk.kills", 5);
    private static final long SEED = Long.getLong("crosswalk.seed", 1);

    /** So many of the kills come while the database is read for the first time, before anything changes in it. */
    private static final int KILLS_OF_FIRST_READING = 2;

    private static final int EARLY_KILLS_PERCENT = 25;
    private static final int EARLY_MILLIS = 4_000;
    private static final int LATE_MILLIS = 3_000;
    private static final int KILLS_PER_LINE = 20;
    private static final int LOOKS = 3;
    private static final long PATIENCE_MILLIS = 600_000;
    private static final int DIFFERENCES_SHOWN = 20;

    // A part that is ending may still write into its directory while the test ends.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Addresses addresses;
    private Connections connections;
    private SubmissionReader submissions;
    private EmbeddedDatabase database;
    private Path region;
    private Worker worker;
    private int kills;
    private int early;
    private int duringTransactions;

    @BeforeEach
    void startParts() throws Exception {
        Installation installation = Installation.ofThisCode();
        Layout layout = new Layout(directory.resolve("work"));
        Ports ports = Ports.keptIn(layout.ports());
        EmbeddedBroker broker = started(new EmbeddedBroker(layout.broker(), ports));
        RegistryProcess registry = started(
                new RegistryProcess(layout.registry(), layout.logs().resolve("registry.log"), ports, installation));
        database = started(
                new EmbeddedDatabase(layout.database(), layout.logs().resolve("database.log"), ports, installation));
        addresses = new Addresses(broker.bootstrapServers(), registry.url());
        RegistryClient.registerContract(RegistryClient.connect(registry.url()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ContractTopics.create(admin, false);
        }
        database.create("north");
        submissions = opened(new SubmissionReader(addresses, new FileNews(new Console(System.out, System.nanoTime()))));
        region = region();
        connections = new Connections(
                addresses,
                () -> database,
                () -> submissions,
                new Connectors(new ConnectWorker("", ports, installation).url()));
        worker = opened(new Worker(region, layout.directory()));
    }

    @AfterEach
    void closeWhatIsOpen() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void everyEventIsThereOnceAndTheSumsClose() throws Exception {
        Random random = new Random(SEED);
        System.out.println("seed " + SEED + ", " + KILLS + " kills");
        try (SubmissionReader taken =
                        new SubmissionReader(addresses, new FileNews(new Console(System.out, System.nanoTime())));
                District district = new District(
                        "north", database.connect("north"), database.connect("north"), random.nextLong())) {
            Registrar registrar = new Registrar(
                    "river",
                    directory.resolve("drop"),
                    Files.createDirectory(directory.resolve("archive")),
                    file -> isDealtWith(taken, file),
                    random.nextLong());
            VisitLog log = new VisitLog("visits", directory.resolve("logs/hours.jsonl"), random.nextLong());
            try (Sending files = new Sending(registrar, 2_000, random.nextLong());
                    Sending lines = new Sending(log, 400, random.nextLong())) {
                kill(KILLS_OF_FIRST_READING, random);
                worker.start();
                worker.awaitConnected();
                settle("north");
                try (Sending changes = new Sending(district, 300, random.nextLong())) {
                    Pause.millis(random.nextInt(LATE_MILLIS));
                    strike();
                    kill(KILLS - KILLS_OF_FIRST_READING - 1, random);
                    worker.start();
                    worker.awaitConnected();
                }
            }
            settle("north", "river", "visits");
            compare(registrar, log, district);
        }
    }

    private void kill(int times, Random random) throws Exception {
        for (int i = 0; i < times; i++) {
            worker.start();
            randomMoment(random);
            strike();
        }
    }

    private void strike() throws Exception {
        worker.kill();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()))) {
            ListTransactionsOptions ongoing =
                    new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
            duringTransactions += admin.listTransactions(ongoing).all().get().isEmpty() ? 0 : 1;
        }
        kills++;
        if (kills % KILLS_PER_LINE == 0) {
            System.out.printf("%d of %d kills, %d of them during transactions%n", kills, KILLS, duringTransactions);
        }
    }

    private void randomMoment(Random random) {
        if (random.nextInt(100) < EARLY_KILLS_PERCENT) {
            early++;
            Pause.millis(random.nextInt(EARLY_MILLIS));
        } else {
            worker.awaitConnected();
            Pause.millis(random.nextInt(LATE_MILLIS));
        }
    }

    /** Waits until some partners' sources rest, as {@code up --exit} does. */
    private void settle(String... partners) {
        List<SourceWatch> watches = RegionFile.read(region).partners().stream()
                .filter(partner -> List.of(partners).contains(partner.id()))
                .map(partner -> connections.of(partner).watch())
                .toList();
        watches.forEach(SourceWatch::mark);
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        int quiet = 0;
        while (quiet < LOOKS) {
            worker.requireAlive();
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Pause.millis(150);
            quiet = watches.stream().allMatch(SourceWatch::reached) ? quiet + 1 : 0;
        }
    }

    private void compare(Registrar registrar, VisitLog log, District district) {
        Committed committed = Committed.read(addresses.bootstrapServers(), addresses.registryUrl());
        Events sent = new Events();
        sent.addAll(registrar.sent());
        sent.addAll(log.sent());
        sent.addAll(district.sent());
        System.out.printf(
                "seed %d: %d kills, %d of them before the worker was up, %d during transactions;"
                        + " %d files with %d rows, %d lines, %d changes of rows; %d events%n",
                SEED,
                kills,
                early,
                duringTransactions,
                registrar.outcomes().size(),
                registrar.rows(),
                log.lines(),
                district.changes(),
                sent.size());

        assertThat(outcomes(registrar, committed)).isEmpty();
        assertThat(differences(sent, committed)).isEmpty();
        assertThat(committed.backwards()).as("versions that go back").isZero();
        assertThat(committed.submissions().batches().values()).isNotEmpty().allMatch(times -> times == 1);
        assertThat(committed.submissions().lines()).isEqualTo(log.lines());
        assertThat(committed.submissions().rejectedLines()).isEqualTo(log.rejected());
        Reconciler.Found found = new Reconciler(addresses, line -> {}).reconcile();
        assertThat(found.differences()).isEmpty();
        assertThat(found.tables()).contains("closes").doesNotContain("OPEN");
    }

    private static List<String> outcomes(Registrar registrar, Committed committed) {
        Map<String, List<String>> told = committed.submissions().files();
        TreeSet<String> files = new TreeSet<>(registrar.outcomes().keySet());
        files.addAll(told.keySet());
        return files.stream()
                .filter(file ->
                        !List.of(registrar.outcomes().getOrDefault(file, "")).equals(told.get(file)))
                .map(file -> file + ": " + registrar.outcomes().get(file) + ", told " + told.get(file))
                .toList();
    }

    private static List<String> differences(Events sent, Committed committed) {
        Map<String, List<String>> held = committed.events().byKey();
        TreeSet<String> keys = new TreeSet<>(sent.byKey().keySet());
        keys.addAll(held.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            List<String> expected = sent.byKey().getOrDefault(key, List.of());
            List<String> found = onceRead(
                    held.getOrDefault(key, List.of()),
                    committed.submissions().readings(key.substring(0, key.indexOf(' '))));
            if (!expected.equals(found) && differences.size() < DIFFERENCES_SHOWN) {
                differences.add(key + ": sent " + expected + ", held " + found);
            }
        }
        return differences;
    }

    /** A first reading that was broken off begins anew, and says that it does: it may tell a row once more. */
    private static List<String> onceRead(List<String> events, int readings) {
        int told = 0;
        while (told + 1 < Math.min(events.size(), readings)
                && events.get(told + 1).equals(District.FIRST)) {
            told++;
        }
        return events.subList(told, events.size());
    }

    private boolean isDealtWith(SubmissionReader taken, Path file) {
        try {
            taken.catchUp();
            return taken.dealtWith("river", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path region() throws IOException {
        Files.createDirectory(directory.resolve("drop"));
        Files.createDirectory(directory.resolve("logs"));
        Files.writeString(directory.resolve("password"), EmbeddedDatabase.OWNER);
        Files.writeString(directory.resolve("own.yaml"), District.MAPPING);
        return Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                kafka: { bootstrap: "%s" }
                registry: { url: "%s" }
                partners:
                  - id: north
                    sector: k12
                    source: { jdbc: "%s", user: postgres, password: "${file:password}" }
                    layouts: own.yaml
                  - { id: river, sector: college, source: { folder: drop } }
                  - { id: visits, sector: wbl, source: { log: logs/hours.jsonl } }
                """
                        .formatted(addresses.bootstrapServers(), addresses.registryUrl(), database.jdbcUrl("north")));
    }

    private <P extends Part> P started(P part) {
        opened(part).start();
        return part;
    }

    private <C extends AutoCloseable> C opened(C closed) {
        open.push(closed);
        return closed;
    }
}
