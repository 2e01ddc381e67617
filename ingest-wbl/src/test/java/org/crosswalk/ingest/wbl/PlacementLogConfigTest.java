package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.crosswalk.mapping.Layouts;
import org.junit.jupiter.api.Test;

class PlacementLogConfigTest {
    private final PlacementLogSourceConnector connector = new PlacementLogSourceConnector();

    @Test
    void defaults() {
        var config = PlacementLogConfig.of(Map.of(
                "partner",
                "internships",
                "log",
                "/var/log/hours.jsonl",
                "rejects.bootstrap.servers",
                "localhost:9092"));
        assertThat(config.partner()).isEqualTo("internships");
        assertThat(config.log()).isEqualTo(Path.of("/var/log/hours.jsonl"));
        assertThat(config.layout().id()).isEqualTo("placement-log");
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.batchLines()).isEqualTo(2_000);
        assertThat(config.longestLine()).isEqualTo(1 << 20);
    }

    @Test
    void everySettingCanBeGiven() {
        var config = PlacementLogConfig.of(Map.of(
                "partner", "internships",
                "log", "hours.jsonl",
                "layout", "placement-log",
                "poll.interval.ms", "5",
                "batch.lines", "7",
                "longest.line.bytes", "9",
                "rejects.bootstrap.servers", "localhost:9092",
                "rejects.client.security.protocol", "SSL"));
        assertThat(config.layout().topics())
                .isEqualTo(Layouts.bundled("placement-log").topics());
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(5));
        assertThat(config.batchLines()).isEqualTo(7);
        assertThat(config.longestLine()).isEqualTo(9);
        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.clientSettings()).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> PlacementLogConfig.of(Map.of("layout", "thecb-cbm0c1", "batch.lines", "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("partner")
                .hasMessageContaining("log")
                .hasMessageContaining("json-lines")
                .hasMessageContaining("batch.lines");
    }

    @Test
    void unknownKeysAreRefusedAndAWorkersOwnAreNot() {
        var problems = connector
                .validate(Map.of(
                        "name", "wbl-internships",
                        "connector.class", connector.getClass().getName(),
                        "tasks.max", "1",
                        "exactly.once.support", "required",
                        "value.converter.schema.registry.url", "http://localhost",
                        "partner", "internships",
                        "log", "hours.jsonl",
                        "rejects.bootstrap.servers", "localhost:9092",
                        "pol.interval.ms", "5"))
                .configValues()
                .stream()
                .filter(value -> !value.errorMessages().isEmpty());
        assertThat(problems).extracting(ConfigValue::name).containsExactly("pol.interval.ms");
    }

    @Test
    void aLogIsReadExactlyOnceByOneTask() {
        connector.start(Map.of("partner", "internships"));
        assertThat(connector.taskConfigs(8)).hasSize(1);
        assertThat(connector.exactlyOnceSupport(Map.of())).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }
}
