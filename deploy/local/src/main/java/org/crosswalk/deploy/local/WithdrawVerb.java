package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.app.Stewardship;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Takes a decision back. */
@Command(
        name = "withdraw",
        description = "Takes the decision about two source persons back: the evidence decides again.",
        mixinStandardHelpOptions = true)
final class WithdrawVerb implements Callable<Integer> {

    @ParentCommand
    private ReviewVerb review;

    @Mixin
    private DecisionOptions options;

    @Override
    public Integer call() {
        options.make(review.options(), Stewardship::withdraw, made -> "the decision is taken back");
        return Crosswalk.DONE;
    }
}
