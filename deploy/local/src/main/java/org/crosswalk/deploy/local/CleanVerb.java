package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.LifeCycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what a run made. */
@Command(
        name = "clean",
        description = "Removes everything that runs made in the work directory; what lies outside of it stays.",
        mixinStandardHelpOptions = true)
final class CleanVerb implements Callable<Integer> {

    @Mixin
    private WorkOptions work;

    @Option(
            names = "--region",
            paramLabel = "FILE",
            description = "Region file that names a Kafka cluster: what was published there is removed too.")
    private Path region;

    @Override
    public Integer call() {
        if (region != null) {
            LifeCycle.cleanCluster(work.layout(), region, Terminal.console());
        }
        LifeCycle.clean(work.layout(), Terminal.console());
        return Crosswalk.DONE;
    }
}
