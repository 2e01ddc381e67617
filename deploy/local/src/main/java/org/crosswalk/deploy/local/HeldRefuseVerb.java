package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Refuses a file that is held. */
@Command(
        name = "refuse",
        description = "Refuses a file that is held: it changes nothing, and its rows count as rejected.",
        mixinStandardHelpOptions = true)
final class HeldRefuseVerb implements Callable<Integer> {

    @ParentCommand
    private HeldVerb held;

    @Mixin
    private HeldDecisionOptions options;

    @Override
    public Integer call() {
        options.decide(held.options(), false);
        return Crosswalk.DONE;
    }
}
