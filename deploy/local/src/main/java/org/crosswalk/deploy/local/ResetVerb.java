package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.LifeCycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Forgets what was computed. */
@Command(
        name = "reset",
        description = "Forgets what was computed and keeps what partners sent; the next `up` computes anew.",
        mixinStandardHelpOptions = true)
final class ResetVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Override
    public Integer call() {
        Logs.into(options.layout().logs());
        LifeCycle.reset(options.layout(), options.region(), Terminal.console());
        return Crosswalk.DONE;
    }
}
