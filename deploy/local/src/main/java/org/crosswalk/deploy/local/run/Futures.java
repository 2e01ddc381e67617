package org.crosswalk.deploy.local.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for work that goes on side by side, with the failure that the work itself met. */
final class Futures {

    private Futures() {}

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    static void awaitAll(List<CompletableFuture<Void>> futures) {
        await(CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)));
    }
}
