package org.crosswalk.submission.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crosswalk.schemas.vocabulary.Season;
import org.junit.jupiter.api.Test;

class GuardSettingsTest {
    private final Map<String, String> problems = new TreeMap<>();

    @Test
    void whatIsNotSaidHasItsDefault() {
        assertThat(read(Map.of()).of("thecb-cbm00s")).isEqualTo(Guards.DEFAULTS);
        assertThat(problems).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        GuardSettings settings = read(Map.of(
                "deleted-percent", "5",
                "fewer-rows-percent", "100",
                "least-rows", "10",
                "changed-column-percent", "101",
                "missing-column", "take",
                "empty-file", "take",
                "older-file", "take",
                "repeated-file", "hold",
                "closed-before", "2023"));
        assertThat(settings.of("thecb-cbm00s"))
                .isEqualTo(new Guards(
                        5,
                        100,
                        10,
                        101,
                        false,
                        false,
                        false,
                        true,
                        Optional.of(new FirstOpenTerm(2023, Season.SPRING))));
        assertThat(problems).isEmpty();
    }

    @Test
    void aLayoutHasItsOwnAndElseTheGeneralOnes() {
        GuardSettings settings = read(Map.of(
                "deleted-percent", "5", "thecb-cbm009.deleted-percent", "50", "thecb-cbm009.closed-before", "never"));
        assertThat(settings.of("thecb-cbm00s").deletedPercent()).isEqualTo(5);
        assertThat(settings.of("thecb-cbm009").deletedPercent()).isEqualTo(50);
        assertThat(settings.of("thecb-cbm009").fewerRowsPercent()).isEqualTo(20);
    }

    @Test
    void everyProblemIsTold() {
        read(Map.of(
                "deleted-percents", "5",
                "deleted-percent", "101",
                "least-rows", "none",
                "older-file", "yes",
                "closed-before", "fall 2022",
                "oneroster-1.1.empty-file", "take",
                "thecb-cbm009.changed-column-percent", "0"));
        assertThat(problems)
                .containsOnlyKeys(
                        "deleted-percents",
                        "deleted-percent",
                        "least-rows",
                        "older-file",
                        "closed-before",
                        "oneroster-1.1.empty-file",
                        "thecb-cbm009.changed-column-percent");
        assertThat(problems.get("deleted-percents")).contains("known are deleted-percent, fewer-rows-percent");
        assertThat(problems.get("deleted-percent")).isEqualTo("is '101', but must be a whole number from 0 to 100");
        assertThat(problems.get("older-file")).isEqualTo("is 'yes'; write hold or take");
        assertThat(problems.get("closed-before")).contains("a term such as 2022-FALL");
        assertThat(problems.get("oneroster-1.1.empty-file")).contains("names 'oneroster-1.1'");
    }

    @Test
    void everyGuardTellsTheSettingThatGovernsIt() {
        for (Guard guard : Guard.values()) {
            assertThat(GuardSettings.NAMES).contains(guard.setting());
            assertThat(Guard.of(guard.text())).contains(guard);
        }
        assertThat(Guard.of("deleted-rows").orElseThrow().setting()).isEqualTo("deleted-percent");
        assertThat(Guard.of("none")).isEmpty();
    }

    private GuardSettings read(Map<String, String> texts) {
        return GuardSettings.read(texts, List.of("thecb-cbm00s", "thecb-cbm009"), problems::put);
    }
}
