package org.crosswalk.deploy.local;

import java.nio.file.Path;
import org.crosswalk.deploy.local.run.Layout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where a run has its data. */
final class WorkOptions {
    @Mixin
    private DebugOption debug;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".crosswalk",
            scope = ScopeType.INHERIT,
            description = "Holds all that a run makes (default: ${DEFAULT-VALUE}).")
    private Path work;

    /** Where things are in the work directory. */
    Layout layout() {
        return new Layout(work);
    }
}
