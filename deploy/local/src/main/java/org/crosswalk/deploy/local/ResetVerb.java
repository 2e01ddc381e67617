package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.LifeCycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets what was computed. */
@Command(
        name = "reset",
        description = "Forgets what was computed and keeps what partners sent; the next `up` computes anew.",
        mixinStandardHelpOptions = true)
final class ResetVerb implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--region", paramLabel = "FILE", description = "Region file; not needed for a run on this machine.")
    private Path region;

    @Override
    public Integer call() {
        Logs.into(common.layout().logs());
        LifeCycle.reset(common.layout(), Optional.ofNullable(region), Terminal.console());
        return Crosswalk.DONE;
    }
}
