package org.crosswalk.deploy.local;

import org.crosswalk.deploy.local.held.HeldFilesOnTopics;
import org.crosswalk.deploy.local.held.WaitingFile;
import org.crosswalk.deploy.local.run.Access;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every decision about a held file says: about which, who decides, and why. */
final class HeldDecisionOptions {
    @Parameters(paramLabel = "ID", description = "The file's id, as `crosswalk held` lists it.")
    private String id;

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who decides.")
    private String who;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why; it is kept with the decision.")
    private String why;

    /**
     * Decides and says what follows.
     *
     * @param released whether the file is to be taken; otherwise it is refused
     * @throws org.crosswalk.deploy.local.run.BadUsage when it is refused
     */
    void decide(AccessOptions topics, boolean released) {
        try (Access access = topics.open()) {
            WaitingFile file = new HeldFilesOnTopics(access.addresses()).decide(id, released, who, why);
            System.out.println(
                    file.control().getSource() + " of " + file.control().getPartner() + " is "
                            + (released ? "released" : "refused")
                            + "; its connector carries that out within seconds, or when it runs again.");
        }
    }
}
