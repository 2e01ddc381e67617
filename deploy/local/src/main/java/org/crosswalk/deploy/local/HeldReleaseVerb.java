package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Releases a file that is held. */
@Command(
        name = "release",
        description = "Lets a file that is held be taken, as it lies in the folder, as if it came now.",
        mixinStandardHelpOptions = true)
final class HeldReleaseVerb implements Callable<Integer> {

    @ParentCommand
    private HeldVerb held;

    @Mixin
    private HeldDecisionOptions options;

    @Override
    public Integer call() {
        options.decide(held.options(), true);
        return Crosswalk.DONE;
    }
}
