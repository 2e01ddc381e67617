package org.crosswalk.submission.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.crosswalk.submission.guard.Guards;
import org.junit.jupiter.api.Test;

class DropFolderConfigTest {
    private static final ConfigDef DEFINITION = DropFolderDefinition.of("thecb-cbm00s,thecb-cbm009");

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "partner", "river-college",
            "folder", "drop",
            "ledger.bootstrap.servers", "localhost:9092",
            "ledger.schema.registry.url", "http://localhost:8081",
            "transaction.boundary", "connector"));

    @Test
    void guardsHaveDefaults() {
        assertThat(DropFolderConfig.of(DEFINITION, settings).guards().of("thecb-cbm00s"))
                .isEqualTo(Guards.DEFAULTS);
        assertThat(problems()).isEmpty();
    }

    @Test
    void guardsAreReadForAllLayoutsAndForOne() {
        settings.put("guards.least-rows", "10");
        settings.put("guards.thecb-cbm009.deleted-percent", "60");
        var guards = DropFolderConfig.of(DEFINITION, settings).guards();
        assertThat(guards.of("thecb-cbm009").deletedPercent()).isEqualTo(60);
        assertThat(guards.of("thecb-cbm009").leastRows()).isEqualTo(10);
        assertThat(guards.of("thecb-cbm00s").deletedPercent()).isEqualTo(20);
        assertThat(problems()).isEmpty();
    }

    @Test
    void wrongGuardsAreRefusedAllAtOnce() {
        settings.put("guards.deleted", "10");
        settings.put("guards.thecb-cbm002.deleted-percent", "60");
        settings.put("guards.empty-file", "maybe");
        settings.put("gards.empty-file", "hold");
        assertThat(problems())
                .hasSize(4)
                .anyMatch(problem -> problem.contains("'guards.deleted' is no guard"))
                .anyMatch(problem ->
                        problem.contains("names 'thecb-cbm002', but the partner's layouts are [thecb-cbm009"))
                .anyMatch(problem -> problem.contains("'guards.empty-file' is 'maybe'; write hold or take"))
                .anyMatch(problem -> problem.contains("'gards.empty-file' is no setting"));
        assertThatThrownBy(() -> DropFolderConfig.of(DEFINITION, settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("guards.deleted")
                .hasMessageContaining("guards.empty-file");
    }

    private List<String> problems() {
        Config config = new Config(DEFINITION.validate(settings));
        return DropFolderCheck.of(config, DEFINITION, settings).configValues().stream()
                .map(ConfigValue::errorMessages)
                .flatMap(List::stream)
                .toList();
    }
}
