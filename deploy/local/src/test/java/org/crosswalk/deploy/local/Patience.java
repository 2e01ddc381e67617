package org.crosswalk.deploy.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what servers do in their own time. */
public final class Patience {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** Waits long enough for a loaded machine; looks in the thread of the test, as a command replaces its standard output. */
    public static ConditionFactory patiently() {
        return await().atMost(MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .pollInSameThread();
    }
}
