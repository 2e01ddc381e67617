package org.crosswalk.deploy.local;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The option that every verb has. */
final class DebugOption {
    private static final String NAME = "--debug";

    @Option(names = NAME, scope = ScopeType.INHERIT, description = "Shows where a failure comes from.")
    private boolean debug;

    /** Whether a command line asks for stack traces. */
    static boolean given(ParseResult given) {
        return given.hasMatchedOption(NAME) || given.hasSubcommand() && given(given.subcommand());
    }
}
