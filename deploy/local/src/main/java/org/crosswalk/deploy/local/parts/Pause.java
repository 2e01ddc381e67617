package org.crosswalk.deploy.local.parts;

/** Waiting between two looks at something that takes its time. */
public final class Pause {

    private Pause() {}

    /**
     * Sleeps.
     *
     * @throws IllegalStateException when the thread is interrupted, which stays marked on it
     */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
