package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.LifeCycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes what a run made. */
@Command(
        name = "clean",
        description = "Removes everything that runs made in the work directory; what lies outside of it stays.",
        mixinStandardHelpOptions = true)
final class CleanVerb implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        LifeCycle.clean(common.layout(), Terminal.console());
        return Crosswalk.DONE;
    }
}
