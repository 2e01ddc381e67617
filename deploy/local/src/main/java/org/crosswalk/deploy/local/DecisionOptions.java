package org.crosswalk.deploy.local;

import java.util.function.Function;
import org.crosswalk.app.SourcePair;
import org.crosswalk.app.Stewardship;
import org.crosswalk.deploy.local.review.SourcePersonText;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.schemas.identity.MatchDecision;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every decision says: about whom, who decides, and why. */
final class DecisionOptions {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A source person in quotes, 'partner|student', as `crosswalk review` prints it.")
    private String left;

    @Parameters(index = "1", paramLabel = "B", description = "The other source person.")
    private String right;

    @Option(names = "--who", paramLabel = "NAME", required = true, description = "Who decides.")
    private String who;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why; it is kept with the decision.")
    private String why;

    /** What a decision is made with. */
    interface Decision {
        /** Makes it. */
        MatchDecision make(Stewardship stewardship, SourcePair pair, String who, String why);
    }

    /**
     * Makes a decision and says what follows.
     *
     * @param told what was decided, for the person at the terminal
     * @throws BadUsage when it is refused
     */
    void make(AccessOptions topics, Decision decision, Function<MatchDecision, String> told) {
        SourcePair pair = SourcePersonText.pair(left, right);
        try (Access access = topics.open()) {
            Addresses addresses = access.addresses();
            var stewardship = new Stewardship(addresses.bootstrapServers(), addresses.registryUrl());
            MatchDecision made = decision.make(stewardship, pair, who, why);
            System.out.println(pair.first().key() + " and " + pair.second().key() + ": " + told.apply(made)
                    + " (number " + made.getVersion() + " about these two, by " + made.getWho() + ")");
            System.out.println(
                    stewardship.heard()
                            ? "The pipeline runs and takes it now; links and indicators follow within seconds."
                            : "No pipeline runs; it is kept, and takes effect when the next `up` runs.");
        } catch (IllegalArgumentException e) {
            throw new BadUsage(e.getMessage());
        }
    }
}
