package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.Demonstration;
import org.crosswalk.deploy.local.run.Layout;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionService;
import org.crosswalk.deploy.local.run.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the pipeline for a region. */
@Command(
        name = "up",
        description =
                "Runs the pipeline for a region file. A second `up` in the same work directory continues where the "
                        + "first stopped; without --region it continues a demonstration.",
        mixinStandardHelpOptions = true)
final class UpVerb implements Callable<Integer> {

    @Mixin
    private WorkOptions work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "FILE", description = "Region file (YAML).")
    private Path region;

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            description = "What this process does: kafka, registry, connect, indicators, serving (default: all).")
    private List<String> roles = List.of();

    @Option(names = "--exit", description = "Ends when all that the partners offer has been worked off.")
    private boolean exit;

    @Override
    public Integer call() {
        Layout layout = work.layout();
        Path file =
                region == null ? layout.regionFile() : region.toAbsolutePath().normalize();
        Optional<RegionPlan> unfinished = Demonstration.unfinished(layout);
        if (unfinished.isPresent() && file.equals(layout.regionFile())) {
            return finish(unfinished.get(), layout);
        }
        Region described = RegionFile.read(file);
        Plan plan = Plan.of(described, roles());
        Logs.into(layout.logs());
        try (RegionService service = RegionService.start(described, plan, layout, Terminal.console())) {
            Terminal.closeOnInterrupt(service);
            service.settle();
            if (!exit) {
                service.serve();
            }
        }
        return Crosswalk.DONE;
    }

    private int finish(RegionPlan plan, Layout layout) {
        Logs.into(layout.logs());
        Console console = Terminal.console();
        console.step("going on with the demonstration that was interrupted");
        return DemoVerb.play(plan, layout, console, exit);
    }

    private Set<Role> roles() {
        if (roles.isEmpty()) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            chosen.add(Role.of(word)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--roles: '" + word + "' is none; choose among " + Role.words() + ".")));
        }
        return chosen;
    }
}
