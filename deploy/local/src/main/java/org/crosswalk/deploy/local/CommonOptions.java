package org.crosswalk.deploy.local;

import java.nio.file.Path;
import org.crosswalk.deploy.local.run.Layout;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options of every verb. */
final class CommonOptions {

    static final String DEBUG = "--debug";

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".crosswalk",
            description = "Directory that holds all that a run makes (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(names = DEBUG, description = "Shows where a failure comes from.")
    private boolean debug;

    /** Where things are in the work directory. */
    Layout layout() {
        return new Layout(work);
    }

    /** Whether a command line asks for stack traces. */
    static boolean debug(ParseResult given) {
        return given.hasMatchedOption(DEBUG) || given.hasSubcommand() && debug(given.subcommand());
    }
}
