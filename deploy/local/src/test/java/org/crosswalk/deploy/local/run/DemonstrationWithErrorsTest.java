package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.crosswalk.deploy.local.region.ErrorProfile;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A made-up region whose partners err through the whole pipeline: records are linked nevertheless. */
@Timeout(600)
final class DemonstrationWithErrorsTest {

    private static final RegionPlan PLAN = new RegionPlan(3, 500, ErrorProfile.USUAL);

    private final Console console =
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    void recordsAreLinkedWellEnough() {
        Layout layout = new Layout(directory.resolve("work"));
        try (Demonstration demonstration = Demonstration.start(PLAN, layout, console)) {
            assertThat(demonstration.play()).isTrue();
        }
        assertThat(layout.linkage()).content().startsWith("dimension,value,").contains("\nall,all,", "\nsex,female,");
    }
}
