package org.crosswalk.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both Streams applications of a process. */
public final class BothApplications implements AutoCloseable {
    private final IdentityApplication identity;
    private final IndicatorsApplication indicators;

    private BothApplications(IdentityApplication identity, IndicatorsApplication indicators) {
        this.identity = identity;
        this.indicators = indicators;
    }

    /**
     * Starts both at the same time; if one cannot be started, none is.
     *
     * @throws IllegalStateException when a topic is missing or cannot be made
     * @throws OtherModel when the links were made with another model than that of the settings
     */
    public static BothApplications start(StreamsSettings settings) {
        var indicators = CompletableFuture.supplyAsync(() -> IndicatorsApplication.start(settings));
        IdentityApplication identity;
        try {
            identity = IdentityApplication.start(settings);
        } catch (RuntimeException e) {
            indicators
                    .thenAccept(IndicatorsApplication::close)
                    .exceptionally(alsoFailed -> null)
                    .join();
            throw e;
        }
        try {
            return new BothApplications(identity, indicators.join());
        } catch (CompletionException e) {
            identity.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What is still to be done in this process: people to evaluate, and emptied tables whose facts are to be removed. */
    public long unfinished() {
        return indicators.unfinished();
    }

    /** Why one of them stopped by itself, if one did. */
    public Optional<Throwable> failure() {
        return identity.failure().or(indicators::failure);
    }

    @Override
    public void close() {
        indicators.close();
        identity.close();
    }
}
