package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.crosswalk.deploy.local.region.ErrorProfile;
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
            for (ErrorProfile errors : ErrorProfile.values()) {
                DemonstrationState state = new DemonstrationState(new RegionPlan(7, 5000, errors), stage);
                state.write(layout.demonstration());
                assertThat(DemonstrationState.read(layout.demonstration())).contains(state);
            }
        }
    }

    @Test
    void anotherProfileOfErrorsIsRefusedInTheSameDirectory() {
        Layout layout = new Layout(directory);
        new DemonstrationState(new RegionPlan(7, 5000, ErrorProfile.USUAL), Stage.LOADING)
                .write(layout.demonstration());
        Console console = new Console(new PrintStream(OutputStream.nullOutputStream()), 0);
        assertThatThrownBy(() -> Demonstration.start(new RegionPlan(7, 5000), layout, console))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("holds a demonstration with --students 5000 --seed 7 --errors;");
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
