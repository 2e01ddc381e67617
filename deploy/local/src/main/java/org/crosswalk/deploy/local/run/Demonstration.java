package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.region.ErrorProfile;
import org.crosswalk.deploy.local.region.GeneratedRegion;
import org.crosswalk.deploy.local.region.RegionGenerator;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.deploy.local.run.DemonstrationState.Stage;

/**
 * The whole pipeline with a made-up region: load, corrections, comparison with the truth, verification. Its steps are kept in
 * the work directory, so that a killed demonstration goes on where it was.
 */
public final class Demonstration implements AutoCloseable {

    private final WorkDirectory work;
    private final Console console;
    private final RegionRun run;
    private final AtomicBoolean closed = new AtomicBoolean();
    private DemonstrationState state;

    private Demonstration(WorkDirectory work, Console console, DemonstrationState state) {
        this.work = work;
        this.console = console;
        this.state = state;
        this.run = RegionRun.start(Plan.demonstration(), work, console);
    }

    /**
     * Takes hold of a work directory and starts everything.
     *
     * @param plan of the region to make up
     * @throws BadUsage when the directory is held by a run, or holds something else
     */
    public static Demonstration start(RegionPlan plan, Layout layout, Console console) {
        WorkDirectory work = WorkDirectory.hold(layout.directory());
        Optional<DemonstrationState> held = DemonstrationState.read(layout.demonstration());
        if (held.isPresent() && !held.get().plan().equals(plan)) {
            RegionPlan other = held.get().plan();
            work.close();
            throw new BadUsage(
                    ("%s holds a demonstration with --students %d --seed %d%s; go on with that one, remove it with "
                                    + "`clean`, or choose another directory with --work.")
                            .formatted(
                                    layout.directory(),
                                    other.students(),
                                    other.seed(),
                                    other.errors() == ErrorProfile.NONE ? "" : " --errors"));
        }
        if (held.isEmpty() && layout.broker().toFile().exists()) {
            work.close();
            throw new BadUsage(layout.directory() + " holds the data of a region of your own; choose another directory"
                    + " with --work, or remove that data with `clean`.");
        }
        DemonstrationState state = held.orElse(new DemonstrationState(plan, Stage.LOADING));
        state.write(layout.demonstration());
        return new Demonstration(work, console, state);
    }

    /** The plan of a demonstration that was interrupted in a work directory; empty when there is none. */
    public static Optional<RegionPlan> unfinished(Layout layout) {
        return DemonstrationState.read(layout.demonstration())
                .filter(state -> state.stage() != Stage.CORRECTED)
                .map(DemonstrationState::plan);
    }

    /** Plays it to its end; says whether what it published is right and the verification found no difference. */
    public boolean play() {
        Layout layout = work.layout();
        GeneratedRegion region = makeUp(layout);
        Inbox inbox = new Inbox(layout.inbox());
        Script script = new Script(region, inbox, run, console);
        RegionFileWriter.write(layout.regionFile(), region, inbox);
        List<Partner> partners = RegionFile.read(layout.regionFile()).partners();
        Report report = new Report(run, console);
        Verdict verdict = new Verdict(state.plan().errors(), run, report, console);
        report.announceFirstCell();
        script.load(partners, state.stage() == Stage.LOADING);
        run.awaitUp();
        boolean right = true;
        try (Settling settling = new Settling(run, console)) {
            settling.await();
            if (state.stage() == Stage.LOADING) {
                right = verdict.ofFirstLoad(region);
                reach(Stage.CORRECTING);
            }
            if (state.stage() == Stage.CORRECTING) {
                script.correct();
                settling.await();
                reach(Stage.CORRECTED);
            }
        }
        report.printState();
        return verdict.ofEnd(region, layout) & right;
    }

    /** Keeps the pipeline running until the process is ended, after telling how to try changes. */
    public void serve() {
        console.text(Guide.text(work.layout(), run.connected()));
        Serving.untilEnded(run, console);
    }

    /** What runs. */
    RegionRun run() {
        return run;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            run.close();
        }
    }

    private GeneratedRegion makeUp(Layout layout) {
        try {
            GeneratedRegion region = RegionGenerator.generate(state.plan(), layout.generated(), console::progress);
            console.step("a region is made up in " + layout.generated());
            return region;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a made-up region to " + layout.generated(), e);
        }
    }

    private void reach(Stage stage) {
        state = state.reached(stage);
        state.write(work.layout().demonstration());
    }
}
