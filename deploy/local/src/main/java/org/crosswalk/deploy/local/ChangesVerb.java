package org.crosswalk.deploy.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.crosswalk.app.ReviewReader;
import org.crosswalk.deploy.local.review.ChangeText;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the audit of merges and splits. */
@Command(
        name = "changes",
        description =
                "Tells which source persons became another person, the newest last, with what caused it. Times are "
                        + "those of the records that caused a change. The output is personal data.",
        mixinStandardHelpOptions = true)
final class ChangesVerb implements Callable<Integer> {

    @ParentCommand
    private ReviewVerb review;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "No more than the last so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() {
        ReviewVerb.requirePositive(limit);
        try (Access access = review.options().open()) {
            Addresses addresses = access.addresses();
            List<ReviewReader.Change> all =
                    new ReviewReader(addresses.bootstrapServers(), addresses.registryUrl()).changes();
            System.out.print(ChangeText.of(all.subList(Math.max(0, all.size() - limit), all.size())));
            return Crosswalk.DONE;
        }
    }
}
