package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.app.Descriptions;
import org.crosswalk.app.StreamsSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the pipeline is made of. */
@Command(
        name = "describe",
        description = "Prints the topologies, the topics and the definitions of the indicators; starts nothing.",
        mixinStandardHelpOptions = true)
final class DescribeVerb implements Callable<Integer> {

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() {
        Logs.into(work.layout().logs());
        StreamsSettings nowhere =
                StreamsSettings.of("none:9092", "http://none", work.layout().streams());
        System.out.println("INDICATORS\n\n" + Descriptions.definitions());
        System.out.println("TOPICS\n\n" + Descriptions.topics());
        System.out.println("TOPOLOGIES\n\n" + Descriptions.topologies(nowhere));
        return Crosswalk.DONE;
    }
}
