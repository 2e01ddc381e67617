package org.crosswalk.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.crosswalk.findings.Finding;
import org.crosswalk.flow.Meters;
import org.crosswalk.flow.Pace;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.indicators.IndicatorCell;

/** Both topologies without a broker, with one partition, and links carried from one to the other when a test says so. */
final class Pipeline implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final LocalValues values = new LocalValues();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RocksMemory memory = new RocksMemory(64);
    private final TopologyTestDriver identity;
    private final TopologyTestDriver indicators;
    private final Queue<TestRecord<String, byte[]>> links = new ArrayDeque<>();
    private final List<PersonLink> sentLinks = new ArrayList<>();
    private final List<IndicatorCell> sentCells = new ArrayList<>();
    private final SortedMap<CellKey, Counts> cells = new TreeMap<>();
    private final Map<Sector, List<Reject>> refusals = new EnumMap<>(Sector.class);
    private final SortedMap<String, Reject> findings = new TreeMap<>();

    Pipeline() {
        StreamsSettings settings = StreamsSettings.of("nowhere:1", "http://nowhere:1", directory());
        identity = driver("identity", settings, IdentityApplication.topology(settings, surroundings("identity")));
        indicators =
                driver("indicators", settings, IndicatorsApplication.topology(settings, surroundings("indicators")));
    }

    /** Sends a record of a contract topic to whoever reads it. */
    void send(Topic<?> topic, String key, SpecificRecord value) {
        sendBytes(topic, key, value == null ? null : values.encode(topic, value));
    }

    /** Sends bytes to a contract topic. */
    void sendBytes(Topic<?> topic, String key, byte[] value) {
        if (List.of(
                        Topics.K12_STUDENTS,
                        Topics.COLLEGE_STUDENTS,
                        Topics.COLLEGE_ID_CHANGES,
                        Topics.WBL_PLACEMENTS,
                        Topics.MATCH_DECISIONS,
                        Topics.submissions(Sector.K12))
                .contains(topic)) {
            pipe(identity, topic.name(), key, value);
            identity.createOutputTopic(
                            Topics.PERSON_LINKS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(links::add);
        }
        if (topic != Topics.MATCH_DECISIONS && topic != Topics.COLLEGE_ID_CHANGES) {
            pipe(indicators, topic.name(), key, value);
        }
    }

    /** Carries so many links over, if there are as many. */
    void carryLinks(int most) {
        for (int i = 0; i < most && !links.isEmpty(); i++) {
            var link = links.remove();
            sentLinks.add(
                    (PersonLink) (link.value() == null ? null : values.decode(Topics.PERSON_LINKS, link.value())));
            pipe(indicators, Topics.PERSON_LINKS.name(), link.key(), link.value());
        }
    }

    /** Lets everything come to rest. */
    SortedMap<CellKey, Counts> settle() {
        carryLinks(Integer.MAX_VALUE);
        for (int i = 0; i < 4; i++) {
            beat();
        }
        return cells;
    }

    /** Lets time pass, so that tasks do what is due. */
    void beat() {
        identity.advanceWallClockTime(LONG);
        indicators.advanceWallClockTime(LONG);
        indicators
                .createOutputTopic(Topics.CELLS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .forEach(entry -> {
                    var cell = (IndicatorCell) (entry.value == null ? null : values.decode(Topics.CELLS, entry.value));
                    sentCells.add(cell);
                    CellReader.take(cells, entry.key, cell);
                });
    }

    /** The counts of one cell as {@code numerator/denominator/pending}. */
    String cell(String indicator, String cohort, String organizationType, String organization) {
        String key = FactKey.of(indicator, 1, cohort, organizationType, organization, "all", "all");
        Counts counts = cells.getOrDefault(CellKey.parse(key), Counts.ZERO);
        return counts.numerator() + "/" + counts.denominator() + "/" + counts.pending();
    }

    /** What of one cell is in doubt, as {@code numerator/denominator}. */
    String inDoubt(String indicator, String cohort, String organizationType, String organization) {
        String key = FactKey.of(indicator, 1, cohort, organizationType, organization, "all", "all");
        Counts counts = cells.getOrDefault(CellKey.parse(key), Counts.ZERO);
        return counts.numeratorInDoubt() + "/" + counts.denominatorInDoubt();
    }

    /** Every cell value that was published since the last call, deletions as null. */
    List<IndicatorCell> published() {
        List<IndicatorCell> published =
                List.copyOf(sentCells.stream().filter(c -> c != null).toList());
        sentCells.clear();
        return published;
    }

    /** Every link that was carried over so far; null where a key was forgotten. */
    List<PersonLink> links() {
        return sentLinks;
    }

    /** The records of a sector that were refused since the last call. */
    List<Reject> rejects(Sector sector) {
        readRejects();
        List<Reject> refused = List.copyOf(refusals.getOrDefault(sector, List.of()));
        refusals.remove(sector);
        return refused;
    }

    /** The findings that are open, by their keys. */
    SortedMap<String, Reject> findings() {
        readRejects();
        return findings;
    }

    private void readRejects() {
        for (Sector sector : Sector.values()) {
            Topic<Reject> topic = Topics.rejects(sector);
            indicators
                    .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                    .readKeyValuesToList()
                    .forEach(entry -> {
                        Reject reject = (Reject) (entry.value == null ? null : values.decode(topic, entry.value));
                        if (!Finding.isKey(entry.key)) {
                            refusals.computeIfAbsent(sector, s -> new ArrayList<>())
                                    .add(reject);
                        } else if (reject == null) {
                            findings.remove(entry.key);
                        } else {
                            findings.put(entry.key, reject);
                        }
                    });
        }
    }

    /** What a meter has counted, over both applications. */
    double counted(String meter) {
        return meters.find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** What a gauge shows, over both applications. */
    double shown(String meter) {
        return meters.find(meter).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    @Override
    public void close() {
        identity.close();
        indicators.close();
        memory.close();
    }

    private Surroundings surroundings(String application) {
        return new Surroundings(LocalValues::new, 1, new Pace(), new Meters(meters, application));
    }

    private TopologyTestDriver driver(String id, StreamsSettings settings, Topology topology) {
        return new TopologyTestDriver(topology, StreamsConfiguration.of(id, settings, Duration.ofSeconds(10), memory));
    }

    private static void pipe(TopologyTestDriver driver, String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/pipelines")), "state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
