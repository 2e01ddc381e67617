package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SisSettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "partner", "north-district",
            "host", "sis.example.org",
            "database", "rosario",
            "user", "crosswalk",
            "registry.url", "http://localhost:8081/apis/ccompat/v7",
            "rejects.bootstrap.servers", "localhost:9092");

    @Test
    void defaults() {
        assertThat(SisSettings.of(LEAST))
                .isEqualTo(new SisSettings(
                        "north-district",
                        "sis.example.org",
                        5432,
                        "rosario",
                        "public",
                        "crosswalk",
                        "",
                        "prefer",
                        "rosariosis",
                        Set.of("custom_200000003", "username", "password"),
                        "http://localhost:8081/apis/ccompat/v7",
                        "localhost:9092",
                        Map.of(),
                        Optional.of("crosswalk_heartbeat"),
                        5_000,
                        20,
                        4_096));
    }

    @Test
    void everySettingCanBeGiven() {
        Map<String, String> keys = new HashMap<>(LEAST);
        keys.put("port", "6432");
        keys.put("schema", "sis");
        keys.put("password", "${env:SIS_PASSWORD}");
        keys.put("ssl.mode", "verify-full");
        keys.put("mapping", "own.yaml");
        keys.put("withheld.columns", "ssn");
        keys.put("heartbeat.table", "");
        keys.put("heartbeat.interval.ms", "1000");
        keys.put("poll.interval.ms", "50");
        keys.put("max.batch.size", "100");
        keys.put("rejects.client.security.protocol", "SSL");
        assertThat(SisSettings.of(keys))
                .isEqualTo(new SisSettings(
                        "north-district",
                        "sis.example.org",
                        6432,
                        "rosario",
                        "sis",
                        "crosswalk",
                        "${env:SIS_PASSWORD}",
                        "verify-full",
                        "own.yaml",
                        Set.of("ssn"),
                        "http://localhost:8081/apis/ccompat/v7",
                        "localhost:9092",
                        Map.of("security.protocol", "SSL"),
                        Optional.empty(),
                        1_000,
                        50,
                        100));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var refused = catchThrowableOfType(
                SettingsException.class,
                () -> SisSettings.of(Map.of(
                        "partner", "North District",
                        "port", "none",
                        "poll.interval.ms", "5000",
                        "ssl.mode", "maybe",
                        "passwort", "secret")));
        assertThat(refused.problems())
                .anyMatch(problem -> problem.contains("'passwort' is no setting"))
                .anyMatch(problem -> problem.contains("partner"))
                .anyMatch(problem -> problem.contains("port"))
                .anyMatch(problem -> problem.contains("poll.interval.ms"))
                .anyMatch(problem -> problem.contains("ssl.mode"))
                .anyMatch(problem -> problem.contains("host"))
                .anyMatch(problem -> problem.contains("registry.url"))
                .anyMatch(problem -> problem.contains("rejects.bootstrap.servers"))
                .noneMatch(problem -> problem.contains("secret"));
    }
}
