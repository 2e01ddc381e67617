package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.app.Descriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the pipeline is made of. */
@Command(
        name = "describe",
        description = "Prints the topologies, the topics and the definitions of the indicators; starts nothing.",
        mixinStandardHelpOptions = true)
final class DescribeVerb implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        System.out.println(Descriptions.describe());
        return Crosswalk.DONE;
    }
}
