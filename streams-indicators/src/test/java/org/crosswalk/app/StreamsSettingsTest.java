package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
    private static final Path STATE = Path.of("target/nowhere");

    @Test
    void defaults() {
        var settings = StreamsSettings.of("a:1,b:2", "http://registry", STATE);
        assertThat(settings.threads()).isEqualTo(2);
        assertThat(settings.suffix()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> new StreamsSettings(" ", null, null, 0, "a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "bootstrapServers", "registryUrl", "stateDirectory", "threads is 0", "suffix is 'a b'");
    }

    @Test
    void settingsReachStreamsAndStreamsTakesTheConfiguration() {
        var settings = new StreamsSettings("a:1", "http://registry", STATE, 3, "-green");
        try (var memory = new RocksMemory(16)) {
            Properties properties = StreamsConfiguration.of(
                    IndicatorsApplication.ID + settings.suffix(), settings, Duration.ofSeconds(5), memory);
            var config = new StreamsConfig(properties);
            assertThat(config.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("crosswalk-indicators-green");
            assertThat(config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG)).isEqualTo(3);
            assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                    .isEqualTo("exactly_once_v2");
            assertThat(config.getString(StreamsConfig.STATE_DIR_CONFIG)).isEqualTo(STATE.toString());
            assertThat(config.getMainConsumerConfigs("g", "c", 1)).containsEntry("isolation.level", "read_committed");
        }
    }

    @Test
    void aSuffixKeepsARecomputationApart() {
        var green = new StreamsSettings("a:1", "http://registry", STATE, 1, "-green");
        assertThat(Descriptions.topologies(green))
                .contains("crosswalk-indicators-green-reference", "(topic: indicators.cells.v1-green)")
                .contains("identity.person-links.v1,", "(topic: identity.person-links.v1-green)");
    }
}
