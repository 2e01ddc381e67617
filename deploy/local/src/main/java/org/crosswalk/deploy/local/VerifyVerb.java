package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.LinkageModel;
import org.crosswalk.deploy.local.run.Report;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes all indicators in batch and compares. */
@Command(
        name = "verify",
        description = "Recomputes every cell in batch from the contract topics and compares it with the published one.",
        mixinStandardHelpOptions = true)
final class VerifyVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Override
    public Integer call() {
        Console console = Terminal.console();
        try (Access access = options.open(console)) {
            StatedModel linkage = LinkageModel.of(options.layout(), options.region());
            return Report.verify(access.addresses(), linkage, console) ? Crosswalk.DONE : Crosswalk.NO;
        }
    }
}
