package org.crosswalk.deploy.local.kills;

import java.util.Random;
import org.crosswalk.deploy.local.parts.Pause;

/** Has a partner send, with pauses of random length, until the end is wanted. */
public final class Sending implements AutoCloseable {
    private final Thread thread;
    private volatile boolean ending;
    private volatile Exception failure;

    /**
     * Begins.
     *
     * @param longestPause in milliseconds
     */
    public Sending(Sender sender, int longestPause, long seed) {
        Random random = new Random(seed);
        thread = new Thread(
                () -> {
                    try {
                        while (!ending) {
                            sender.send();
                            Pause.millis(random.nextInt(longestPause));
                        }
                    } catch (Exception e) {
                        failure = e;
                    }
                },
                sender.getClass().getSimpleName());
        thread.start();
    }

    /** Returns when nothing more is sent; throws when something could not be sent. */
    @Override
    public void close() throws Exception {
        ending = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }
}
