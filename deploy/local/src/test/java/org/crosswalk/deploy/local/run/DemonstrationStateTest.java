package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.deploy.local.run.DemonstrationState.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemonstrationStateTest {

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() {
        Layout layout = new Layout(directory);
        assertThat(DemonstrationState.read(layout.demonstration())).isEmpty();
        for (Stage stage : Stage.values()) {
            DemonstrationState state = new DemonstrationState(new RegionPlan(7, 5000), stage);
            state.write(layout.demonstration());
            assertThat(DemonstrationState.read(layout.demonstration())).contains(state);
        }
    }

    @Test
    void isUnfinishedUntilAllCorrectionsAreHandedIn() {
        Layout layout = new Layout(directory);
        RegionPlan plan = new RegionPlan(7, 5000);
        assertThat(Demonstration.unfinished(layout)).isEmpty();
        new DemonstrationState(plan, Stage.CORRECTING).write(layout.demonstration());
        assertThat(Demonstration.unfinished(layout)).contains(plan);
        new DemonstrationState(plan, Stage.CORRECTED).write(layout.demonstration());
        assertThat(Demonstration.unfinished(layout)).isEmpty();
    }
}
