package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.Layout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How a verb reaches a region's topics. Of a verb with words below it they may stand before or after the word. */
final class AccessOptions {
    @Mixin
    private WorkOptions work;

    @Option(
            names = "--region",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Region file; not needed for a run on this machine.")
    private Path region;

    /** Where things are in the work directory. */
    Layout layout() {
        return work.layout();
    }

    /** The region file, if one is named. */
    Optional<Path> region() {
        return Optional.ofNullable(region);
    }

    /** A way to the topics, for a verb whose result goes to standard output. */
    Access open() {
        return open(Terminal.besideResult());
    }

    /** A way to the topics. */
    Access open(Console console) {
        Logs.into(layout().logs());
        return Access.open(layout(), region(), console);
    }
}
