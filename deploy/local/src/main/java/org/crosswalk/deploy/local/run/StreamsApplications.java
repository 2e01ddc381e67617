package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosswalk.app.IdentityApplication;
import org.crosswalk.app.IndicatorsApplication;
import org.crosswalk.app.StreamsSettings;
import org.crosswalk.identity.model.StatedModel;

/** Both Streams applications of this process. */
final class StreamsApplications implements AutoCloseable {

    /** Consumer groups of the applications. */
    static final List<String> GROUPS = List.of(IdentityApplication.ID, IndicatorsApplication.ID);

    private final IdentityApplication identity;
    private final IndicatorsApplication indicators;

    private StreamsApplications(IdentityApplication identity, IndicatorsApplication indicators) {
        this.identity = identity;
        this.indicators = indicators;
    }

    /**
     * Starts both.
     *
     * @throws org.crosswalk.app.OtherModel when the links were made with another model than this one
     */
    static StreamsApplications start(Addresses addresses, Path state, int threads, StatedModel linkage) {
        StreamsSettings settings = settings(addresses, state, threads, linkage);
        return new StreamsApplications(IdentityApplication.start(settings), IndicatorsApplication.start(settings));
    }

    static StreamsSettings settings(Addresses addresses, Path state, int threads, StatedModel linkage) {
        return new StreamsSettings(
                addresses.bootstrapServers(),
                addresses.registryUrl(),
                state,
                threads,
                StreamsSettings.DEFAULT_SUFFIX,
                linkage);
    }

    long unfinished() {
        return indicators.unfinished();
    }

    Optional<String> failure() {
        return identity.failure()
                .or(indicators::failure)
                .map(cause -> "A Streams application has stopped: " + cause.getMessage()
                        + "; see the log, correct the cause and start again.");
    }

    @Override
    public void close() {
        indicators.close();
        identity.close();
    }
}
