package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.app.AnyEvents.Event;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real brokers, partitions, transactions and restarts: what a topology without a broker cannot show. */
class KilledAndRestartedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void theEndIsThatOfTheBatchHoweverOftenTheProcessIsKilledOrReset() throws Exception {
        List<Event> events = AnyEvents.alwaysWithAFinding(6_000, 11);
        Path state = directory.resolve("state");
        try (var broker = new TestBroker(directory.resolve("broker"));
                var registry = new TestRegistry()) {
            send(broker, registry, events.subList(0, 2_000));
            try (var killed = new ApplicationsProcess(broker.address(), registry.url(), state)) {
                killed.awaitFacts(1);
                send(broker, registry, events.subList(2_000, 4_000));
                killed.awaitFacts(1_500);
            }
            try (var killed = new ApplicationsProcess(broker.address(), registry.url(), state)) {
                killed.awaitFacts(500);
            }
            send(broker, registry, events.subList(4_000, 6_000));
            var batch = IncrementalEqualsBatchTest.batch(events);
            var expected = batch.cells();
            assertThat(batch.findings()).isNotEmpty();
            var settings = StreamsSettings.of(broker.address(), registry.url(), state);
            try (var identity = IdentityApplication.start(settings);
                    var indicators = IndicatorsApplication.start(settings)) {
                var cells = awaitCells(settings, expected, indicators);
                assertThat(identity.failure()).isEmpty();
                assertThat(indicators.failure()).isEmpty();
                assertThat(cells).isEqualTo(expected);
                assertThat(awaitFindings(settings, batch.findings())).isEqualTo(batch.findings());
            }
            Resets.reset(settings);
            assertThat(CellReader.readAll(broker.address(), registry.url())).isEmpty();
            assertThat(PublishedFindings.open(settings)).isEmpty();
            try (var identity = IdentityApplication.start(settings);
                    var indicators = IndicatorsApplication.start(settings)) {
                assertThatThrownBy(() -> Resets.reset(settings)).hasMessageContaining("stop it first");
                assertThat(awaitCells(settings, expected, indicators)).isEqualTo(expected);
                assertThat(awaitFindings(settings, batch.findings())).isEqualTo(batch.findings());
                assertThat(identity.failure()).isEmpty();
            }
        }
    }

    private static void send(TestBroker broker, TestRegistry registry, List<Event> events) {
        var values = ContractValues.of(registry.url());
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Event event : events) {
                producer.send(new ProducerRecord<>(
                        event.topic().name(),
                        event.topic().partition(event.key(), Topics.PARTITIONS),
                        event.key(),
                        values.encode(event.topic(), event.value())));
            }
        }
    }

    /** The findings as soon as they are those expected, or as they are when patience ends. */
    private static Set<String> awaitFindings(StreamsSettings settings, Set<String> expected)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> open = PublishedFindings.open(settings).keySet();
        while (!open.equals(expected) && System.nanoTime() < end) {
            Thread.sleep(200);
            open = PublishedFindings.open(settings).keySet();
        }
        return open;
    }

    /** The cells as soon as they are those expected, or as they are when patience ends. */
    private static SortedMap<CellKey, Counts> awaitCells(
            StreamsSettings settings, SortedMap<CellKey, Counts> expected, IndicatorsApplication indicators)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var cells = CellReader.readAll(settings.bootstrapServers(), settings.registryUrl());
            boolean atRest = indicators.running() && indicators.unfinished() == 0 && cells.equals(expected);
            if (atRest || System.nanoTime() > end) {
                return cells;
            }
            Thread.sleep(200);
        }
    }
}
