package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.LinkageModel;
import org.crosswalk.deploy.local.run.Report;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recomputes all indicators in batch and compares. */
@Command(
        name = "verify",
        description = "Recomputes every cell in batch from the contract topics and compares it with the published one.",
        mixinStandardHelpOptions = true)
final class VerifyVerb implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--region", paramLabel = "FILE", description = "Region file; not needed for a run on this machine.")
    private Path region;

    @Override
    public Integer call() {
        Logs.into(common.layout().logs());
        Console console = Terminal.console();
        Optional<Path> file = Optional.ofNullable(region);
        try (Access access = Access.open(common.layout(), file, console)) {
            StatedModel linkage = LinkageModel.of(common.layout(), file);
            return Report.verify(access.addresses(), linkage, console) ? Crosswalk.DONE : Crosswalk.NO;
        }
    }
}
