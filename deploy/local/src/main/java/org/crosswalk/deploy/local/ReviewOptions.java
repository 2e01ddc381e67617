package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Layout;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of `review`, `held` and of all that is below them; they may stand before or after the word below. */
final class ReviewOptions {
    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".crosswalk",
            scope = ScopeType.INHERIT,
            description = "Directory that holds all that a run makes (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--region",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Region file; not needed for a run on this machine.")
    private Path region;

    @Option(names = CommonOptions.DEBUG, scope = ScopeType.INHERIT, description = "Shows where a failure comes from.")
    private boolean debug;

    /** A way to the topics. */
    Access open() {
        var layout = new Layout(work);
        Logs.into(layout.logs());
        return Access.open(layout, Optional.ofNullable(region), Terminal.besideResult());
    }
}
