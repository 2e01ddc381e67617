package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.crosswalk.ingest.sis.CommittedTopics.Fact;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** A real database, a real connector in a real worker with exactly-once sources, a real broker. */
final class District implements AutoCloseable {
    static final Topic<?> SUBMISSIONS = Topics.submissions(Sector.K12);
    static final Topic<?> REJECTS = Topics.rejects(Sector.K12);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RealDatabase database;
    private final RealBroker broker;
    private final CommittedTopics topics;
    private final RealWorker worker;

    District(RealDatabase database, Path directory) throws Exception {
        this.database = database;
        broker = new RealBroker(directory);
        topics = new CommittedTopics(broker.address());
        worker = new RealWorker(broker.address());
    }

    RealDatabase database() {
        return database;
    }

    CommittedTopics topics() {
        return topics;
    }

    RealWorker worker() {
        return worker;
    }

    /** The settings of a partner whose database this is. */
    SisSettings settings(String partner, Map<String, String> more) {
        Map<String, String> keys = new TreeMap<>(Map.of(
                "partner", partner,
                "host", "127.0.0.1",
                "port", Integer.toString(database.port()),
                "database", "postgres",
                "user", "postgres",
                "password", "none",
                "registry.url", "http://127.0.0.1:1",
                "rejects.bootstrap.servers", broker.address(),
                "heartbeat.interval.ms", "500"));
        keys.putAll(more);
        return SisSettings.of(keys);
    }

    /** Makes a partner's connector or changes its settings. */
    void capture(SisSettings settings) throws Exception {
        capture(settings, Map.of());
    }

    /** Makes a partner's connector with settings that only a test needs. */
    void capture(SisSettings settings, Map<String, String> more) throws Exception {
        Map<String, String> configuration = new TreeMap<>(SisConnectorTemplate.configuration(settings));
        // The registry and Avro are tried where a whole pipeline runs; here the records are to be looked at.
        configuration.remove("value.converter.schema.registry.url");
        configuration.put("value.converter", JsonValues.class.getName());
        configuration.put("value.converter.schemas.enable", "false");
        configuration.putAll(more);
        worker.submit(SisConnectorTemplate.connectorName(settings), configuration);
    }

    /** Has tables read anew; all when none is named. */
    void readAnew(SisSettings settings, String... tables) throws Exception {
        String connector = SisConnectorTemplate.connectorName(settings);
        worker.stop(connector);
        Map<String, Object> position = position(connector);
        try (var connection = database.connect()) {
            var resumed = SisSlot.resume(connection, settings, position);
            worker.keepPosition(
                    connector,
                    worker.positions(connector).get(0).get("partition"),
                    Rereading.asked(position, settings, Arrays.asList(tables), resumed));
        }
        worker.resume(connector);
    }

    /** What a connector has kept of how far it has read. */
    Map<String, Object> position(String connector) throws Exception {
        return JSON.convertValue(worker.positions(connector).get(0).get("offset"), new TypeReference<>() {});
    }

    /** Keys of the facts of a topic that hold for a partner: the last of each key, unless the table was read anew since. */
    Set<String> held(Topic<?> topic, String partner) {
        List<Fact> facts = topics.of(topic);
        long readAnew = topics.of(SUBMISSIONS).stream()
                .filter(control -> control.value().get("partner").asText().equals(partner)
                        && control.value().get("entity").asText().equals(topic.name()))
                .mapToLong(control -> control.value().get("version").asLong())
                .max()
                .orElse(0);
        Map<String, Long> held = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.value() == null || fact.value().get("deleted").asBoolean()) {
                held.remove(fact.key());
            } else if (fact.value().get("partner").asText().equals(partner)) {
                held.merge(fact.key(), fact.value().get("version").asLong(), Math::max);
            }
        }
        held.values().removeIf(version -> version < readAnew);
        return held.keySet();
    }

    String text(String query) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static void until(String what, Callable<Boolean> reached) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!reached.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static List<Fact> of(List<Fact> facts, String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).toList();
    }

    @Override
    public void close() throws Exception {
        worker.close();
        topics.close();
        broker.close();
        database.close();
    }
}
