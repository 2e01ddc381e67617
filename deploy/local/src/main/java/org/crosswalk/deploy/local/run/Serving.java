package org.crosswalk.deploy.local.run;

import java.util.Optional;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Unavailable;

/** Watches over a pipeline that serves, and tells what becomes of each file. */
public final class Serving {

    private static final long BETWEEN_LOOKS_MILLIS = 5_000;

    private Serving() {}

    /**
     * Returns never: the process ends from outside, or by what it throws.
     *
     * @throws Unavailable when a part has stopped working
     */
    public static void untilEnded(RegionRun run, Console console) {
        run.tellFiles();
        console.step("serving; end with Ctrl-C");
        while (true) {
            Pause.millis(BETWEEN_LOOKS_MILLIS);
            Optional<String> failure = run.failure();
            if (failure.isPresent()) {
                throw new Unavailable(failure.get());
            }
            run.lookAtFiles();
        }
    }
}
