package org.crosswalk.submission.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;

/** What the connectors of all sectors have in common. */
class DropFolderConnectorTest {
    private static final ConfigDef DEFINITION = DropFolderDefinition.of("thecb-cbm00s,thecb-cbm009");

    private final DropFolderConnector connector = new OfColleges();

    private static final class OfColleges extends DropFolderConnector {
        OfColleges() {
            super(Task.class, DEFINITION);
        }
    }

    private static final class Task extends DropFolderSourceTask {
        Task() {
            super(Sector.COLLEGE, DEFINITION);
        }
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
    void anUnknownLayoutIsToldWithThoseThatAreKnown() {
        Map<String, String> properties = sound();
        properties.put("layouts", "thecb-cbm00s,thecb-cbm00t");
        assertThat(problems(properties).get("layouts").toString()).contains("'thecb-cbm00t'", "thecb-cbm002");
        assertThatThrownBy(() -> DropFolderConfig.of(DEFINITION, properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("thecb-cbm00t");
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
    void whatIsNotSetHasADefault() {
        DropFolderConfig config = DropFolderConfig.of(DEFINITION, sound());
        assertThat(config.layouts()).extracting(Layout::id).containsExactly("thecb-cbm00s", "thecb-cbm009");
        assertThat(config.pollInterval()).hasMillis(250);
        assertThat(config.unfinishedAfter()).hasSeconds(10);
        assertThat(config.restingFor()).hasSeconds(1);
        assertThat(config.batchRecords()).isEqualTo(2_000);
    }

    @Test
    void allSettingsAreTaken() {
        Map<String, String> properties = sound();
        properties.put("layouts", "thecb-cbm009");
        properties.put("poll.interval.ms", "7");
        properties.put("unfinished.file.ms", "8");
        properties.put("batch.records", "9");
        properties.put("ledger.client.security.protocol", "SSL");
        DropFolderConfig config = DropFolderConfig.of(DEFINITION, properties);
        assertThat(config.partner()).isEqualTo("river-college");
        assertThat(config.folder()).hasToString("/srv/drop/river-college");
        assertThat(config.layouts()).extracting(Layout::id).containsExactly("thecb-cbm009");
        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.registryUrl()).isEqualTo("http://localhost:8081/apis/ccompat/v7");
        assertThat(config.pollInterval()).hasMillis(7);
        assertThat(config.unfinishedAfter()).hasMillis(8);
        assertThat(config.batchRecords()).isEqualTo(9);
        assertThat(config.clientSettings()).isEqualTo(Map.of("security.protocol", "SSL"));
    }

    @Test
    void theArchiveIsAnotherFolder() {
        Map<String, String> properties = sound();
        assertThat(DropFolderConfig.of(DEFINITION, properties).archive()).isEmpty();
        properties.put("archive.folder", "/srv/kept/river-college");
        assertThat(problems(properties)).isEmpty();
        assertThat(DropFolderConfig.of(DEFINITION, properties).archive()).contains(Path.of("/srv/kept/river-college"));
        properties.put("archive.folder", "/srv/drop/../drop/river-college");
        assertThat(problems(properties).get("archive.folder").toString()).contains("is the drop folder itself");
    }

    @Test
    void thereIsOneTaskHoweverManyAreAllowed() {
        connector.start(sound());
        assertThat(connector.taskConfigs(8)).containsExactly(sound());
        assertThat(connector.taskClass()).isEqualTo(Task.class);
        connector.stop();
    }

    private static Map<String, String> sound() {
        return new HashMap<>(Map.of(
                "name", "college-river-college",
                "connector.class", "one.of.Crosswalk",
                "tasks.max", "1",
                "exactly.once.support", "required",
                "transaction.boundary", "connector",
                "partner", "river-college",
                "folder", "/srv/drop/river-college",
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
