package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Decides whether two source persons are one person. */
@Command(
        name = "decide",
        description =
                "Decides whether two source persons are one person. A decision goes before all evidence; a later one "
                        + "about the same two replaces it, and `review withdraw` takes it back.",
        mixinStandardHelpOptions = true)
final class DecideVerb implements Callable<Integer> {

    @ParentCommand
    private ReviewVerb review;

    @Mixin
    private DecisionOptions options;

    @ArgGroup(multiplicity = "1")
    private Answer answer;

    private static final class Answer {
        @Option(names = "--same", required = true, description = "They are one person.")
        private boolean same;

        @Option(names = "--not-same", required = true, description = "They are two people.")
        private boolean notSame;
    }

    @Override
    public Integer call() {
        options.make(
                review.options(),
                (stewardship, pair, who, why) -> stewardship.decide(pair, answer.same, who, why),
                made -> made.getSame() ? "one person" : "two people");
        return Crosswalk.DONE;
    }
}
