package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosswalk.app.BothApplications;
import org.crosswalk.app.IdentityApplication;
import org.crosswalk.app.IndicatorsApplication;
import org.crosswalk.app.StreamsSettings;
import org.crosswalk.identity.model.StatedModel;

/** Both Streams applications of this process. */
final class StreamsApplications implements AutoCloseable {

    /** Consumer groups of the applications. */
    static final List<String> GROUPS = List.of(IdentityApplication.ID, IndicatorsApplication.ID);

    private final BothApplications applications;

    private StreamsApplications(BothApplications applications) {
        this.applications = applications;
    }

    /**
     * Starts both.
     *
     * @throws org.crosswalk.app.OtherModel when the links were made with another model than this one
     */
    static StreamsApplications start(Addresses addresses, Path state, int threads, StatedModel linkage) {
        return new StreamsApplications(BothApplications.start(settings(addresses, state, threads, linkage)));
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
        return applications.unfinished();
    }

    Optional<String> failure() {
        return applications
                .failure()
                .map(cause -> "A Streams application has stopped: " + cause.getMessage()
                        + "; see the log, correct the cause and start again.");
    }

    @Override
    public void close() {
        applications.close();
    }
}
