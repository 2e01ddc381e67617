package org.crosswalk.ingest.sis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.mapping.Layout;
import org.junit.jupiter.api.Test;

class RosterSourceConnectorTest {
    private final RosterSourceConnector connector = new RosterSourceConnector();

    @Test
    void aWorkerFindsItAmongItsPlugins() {
        assertThat(ServiceLoader.load(SourceConnector.class)).hasAtLeastOneElementOfType(RosterSourceConnector.class);
    }

    @Test
    void soundSettingsHaveNoProblem() {
        assertThat(problems(sound())).isEmpty();
    }

    @Test
    void everyMissingSettingIsTold() {
        Map<String, String> properties = sound();
        properties.keySet().removeAll(List.of("partner", "folder", "ledger.bootstrap.servers"));
        assertThat(problems(properties)).containsOnlyKeys("partner", "folder", "ledger.bootstrap.servers");
    }

    @Test
    void anUnknownSettingIsRefused() {
        Map<String, String> properties = sound();
        properties.put("poll.intervall.ms", "100");
        properties.put("producer.override.linger.ms", "5");
        properties.put("ledger.client.security.protocol", "SSL");
        assertThat(problems(properties)).containsOnlyKeys("poll.intervall.ms");
        assertThat(problems(properties).get("poll.intervall.ms").toString()).contains("poll.interval.ms");
    }

    @Test
    void aFileMustBeATransaction() {
        Map<String, String> properties = sound();
        properties.remove("transaction.boundary");
        assertThat(problems(properties)).containsOnlyKeys("transaction.boundary");
        assertThat(connector.exactlyOnceSupport(properties)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.canDefineTransactionBoundaries(properties))
                .isEqualTo(ConnectorTransactionBoundaries.SUPPORTED);
    }

    @Test
    void theDefaultsAreBothVersions() {
        assertThat(RosterConfig.of(sound()).layouts())
                .extracting(Layout::id)
                .containsExactly("oneroster-1.1", "oneroster-1.2");
    }

    @Test
    void thereIsOneTaskHoweverManyAreAllowed() {
        connector.start(sound());
        assertThat(connector.taskConfigs(8)).containsExactly(sound());
        assertThat(connector.taskClass()).isEqualTo(RosterSourceTask.class);
        connector.stop();
    }

    private static Map<String, String> sound() {
        return new HashMap<>(Map.of(
                "name", "k12-south",
                "connector.class", RosterSourceConnector.class.getName(),
                "tasks.max", "1",
                "exactly.once.support", "required",
                "transaction.boundary", "connector",
                "partner", "south",
                "folder", "/srv/drop/south",
                "ledger.bootstrap.servers", "localhost:9092",
                "ledger.schema.registry.url", "http://localhost:8081/apis/ccompat/v7"));
    }

    private Map<String, List<String>> problems(Map<String, String> properties) {
        Map<String, List<String>> problems = new HashMap<>();
        for (ConfigValue value : connector.validate(properties).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), value.errorMessages());
            }
        }
        return problems;
    }
}
