package org.crosswalk.deploy.local.parts;

import java.util.Optional;

/**
 * One thing that a run needs: a broker, a registry, a database server, a Connect worker. A part is started once, answers
 * whether it works while it runs, and is closed once; what it keeps stays in the work directory.
 */
public interface Part extends AutoCloseable {

    /** What a reader of the progress calls it, such as {@code registry}. */
    String name();

    /**
     * Starts it and returns when it can be used.
     *
     * @throws Unavailable when it does not come up; the message says what to do
     */
    void start();

    /** Empty while the part can be used, otherwise one sentence that says why not. */
    Optional<String> check();

    /** Stops it; its data stays. Closing a part that was never started does nothing. */
    @Override
    void close();
}
