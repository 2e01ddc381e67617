package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SisTaskSettingsTest {
    private final Map<String, String> properties = new HashMap<>(Map.of(
            "crosswalk.partner", "north",
            "crosswalk.rejects.bootstrap.servers", "localhost:9092",
            "crosswalk.rejects.client.security.protocol", "SSL",
            "database.hostname", "sis.example.org"));

    @Test
    void theyAreReadFromAmongThoseOfDebezium() {
        assertThat(problems()).isEmpty();
        assertThat(SisTaskSettings.of(properties))
                .isEqualTo(new SisTaskSettings(
                        "north",
                        "rosariosis",
                        Set.of("custom_200000003", "username", "password"),
                        "crosswalk.sis-positions",
                        "localhost:9092",
                        Map.of("security.protocol", "SSL")));
    }

    @Test
    void whatIsMissingAndAMappingThatCannotBeUsedAreToldBeforeAnythingRuns() {
        properties.put("crosswalk.mapping", "rosario");
        assertThat(problems()).singleElement().asString().contains("There is no mapping 'rosario'");
        properties.remove("crosswalk.partner");
        properties.remove("crosswalk.rejects.bootstrap.servers");
        assertThat(problems()).hasSize(2);
    }

    private List<String> problems() {
        return SisTaskSettings.validated(properties).stream()
                .map(ConfigValue::errorMessages)
                .flatMap(List::stream)
                .toList();
    }
}
