package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.region.ErrorProfile;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.Demonstration;
import org.crosswalk.deploy.local.run.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the whole pipeline on this machine. */
@Command(
        name = "demo",
        description =
                "Starts everything on this machine, makes up a region in the formats that partners use, loads it, "
                        + "plays corrections, prints the indicators, compares every cell with the truth, verifies, and keeps "
                        + "serving.",
        mixinStandardHelpOptions = true)
final class DemoVerb implements Callable<Integer> {

    @Mixin
    private WorkOptions work;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--students",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Students of the districts over four school years (default: ${DEFAULT-VALUE}).")
    private int students;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed makes up other people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--errors", description = "The errors that real partners make in names, birth dates and ids.")
    private boolean errors;

    @Option(names = "--exit", description = "Ends after the verification instead of serving.")
    private boolean exit;

    @Override
    public Integer call() {
        RegionPlan plan = plan();
        Logs.into(work.layout().logs());
        return play(plan, work.layout(), Terminal.console(), exit);
    }

    /** Plays a demonstration from where it is to its end and, unless it is to exit then, serves; returns the exit code. */
    static int play(RegionPlan plan, Layout layout, Console console, boolean exit) {
        try (Demonstration demonstration = Demonstration.start(plan, layout, console)) {
            Terminal.closeOnInterrupt(demonstration);
            boolean right = demonstration.play();
            if (!exit) {
                demonstration.serve();
            }
            return right ? Crosswalk.DONE : Crosswalk.NO;
        }
    }

    private RegionPlan plan() {
        try {
            return new RegionPlan(seed, students, errors ? ErrorProfile.USUAL : ErrorProfile.NONE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--students: " + e.getMessage() + ".", e);
        }
    }
}
