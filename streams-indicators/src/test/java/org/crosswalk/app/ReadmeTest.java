package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosswalk.findings.Rule;
import org.crosswalk.indicators.Catalogue;
import org.crosswalk.indicators.Indicator;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void everyDefinitionIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md"));
        for (Indicator indicator : Catalogue.all()) {
            String family = indicator.id().replaceFirst("(TR-2\\.R\\d)\\..*", "$1.math, .english, .any");
            String begin = "| " + family + " | " + indicator.version() + " | ";
            String end = " | " + indicator.description().source() + " | "
                    + String.join(", ", indicator.description().ceds()) + " |";
            assertThat(rows).anyMatch(row -> row.startsWith(begin) && row.endsWith(end));
        }
    }

    @Test
    void everyRuleIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md"));
        for (Rule rule : Rule.values()) {
            assertThat(rows).anyMatch(row -> row.startsWith("| `" + rule.id() + "` | "));
        }
    }
}
