package org.crosswalk.deploy.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.crosswalk.app.ReviewReader;
import org.crosswalk.deploy.local.review.PossibleMatchText;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.schemas.identity.PossibleMatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the pairs that wait for a steward's decision. */
@Command(
        name = "review",
        description =
                "Lists the pairs of source persons that wait for a decision, the most probable first, with what both "
                        + "records say; `decide` and `withdraw` decide them, `changes` tells who became somebody else and why. "
                        + "The output is personal data: names, birth dates and ids are shown whole, as whoever decides must see "
                        + "them.",
        mixinStandardHelpOptions = true,
        subcommands = {DecideVerb.class, WithdrawVerb.class, ChangesVerb.class})
final class ReviewVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Option(names = "--partner", paramLabel = "P", description = "Only pairs with a source person of this partner.")
    private String partner;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "No more than so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PossibleMatchText.Format format;

    @Override
    public Integer call() {
        requirePositive(limit);
        try (Access access = options.open()) {
            Addresses addresses = access.addresses();
            List<PossibleMatch> open = new ReviewReader(addresses.bootstrapServers(), addresses.registryUrl())
                    .possibleMatches().stream().filter(this::asked).toList();
            List<PossibleMatch> shown = open.stream().limit(limit).toList();
            System.out.print(PossibleMatchText.of(shown, format));
            Terminal.besideResult()
                    .step(
                            shown.size() < open.size()
                                    ? shown.size() + " of " + open.size() + " possible matches; --limit shows more"
                                    : open.size() + " possible matches");
            return Crosswalk.DONE;
        }
    }

    /** The options that all below it share. */
    AccessOptions options() {
        return options;
    }

    /**
     * Refuses a limit that shows nothing.
     *
     * @throws BadUsage when it is below 1
     */
    static void requirePositive(int limit) {
        if (limit < 1) {
            throw new BadUsage("--limit " + limit + " shows nothing; give 1 or more");
        }
    }

    private boolean asked(PossibleMatch match) {
        return partner == null || partner.equals(match.getPartnerA()) || partner.equals(match.getPartnerB());
    }
}
