package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosswalk.app.BothApplications;
import org.crosswalk.app.StreamsSettings;
import org.crosswalk.app.Verification;
import org.crosswalk.app.VerificationReport;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.local.parts.Pause;

/** Both Streams applications over a bed, as a deployment runs them. */
final class Applications implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int LOOKS = 3;
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Bed bed;
    private final String registryUrl;
    private final BothApplications running;

    private Applications(Bed bed, String registryUrl, BothApplications running) {
        this.bed = bed;
        this.registryUrl = registryUrl;
        this.running = running;
    }

    /**
     * Starts them.
     *
     * @param state where they keep their stores
     */
    static Applications start(Bed bed, String registryUrl, Path state) {
        StreamsSettings settings = new StreamsSettings(bed.bootstrapServers(), registryUrl, state, THREADS, "");
        return new Applications(bed, registryUrl, BothApplications.start(settings));
    }

    /** Waits until all inputs are worked off, everybody is evaluated and no topic grows any more. */
    void awaitSettled() throws Exception {
        settled(Processes.ofThisRun().watch(), 1);
    }

    /**
     * Waits likewise, and measures.
     *
     * @param watch measures the work
     * @param items what is worked on
     * @return the work until that was so; that it stays so is looked at some more times, and they do not count
     */
    Span settled(Processes.Watch watch, long items) throws Exception {
        try (Lag lag = new Lag(bed, List.of("crosswalk-identity", "crosswalk-indicators"))) {
            Span span = null;
            int quiet = 0;
            long ends = -1;
            while (quiet < LOOKS) {
                Lag.Reading reading = lag.read();
                boolean still = reading.remaining() == 0 && running.unfinished() == 0 && reading.ends() == ends;
                quiet = still ? quiet + 1 : 0;
                span = quiet == 1 ? watch.stop(items) : span;
                ends = reading.ends();
                refuseFailure();
                Pause.millis(BETWEEN_LOOKS_MILLIS);
            }
            return span;
        }
    }

    /**
     * Recomputes every cell in batch.
     *
     * @throws WrongResult if one differs
     */
    void verify() {
        VerificationReport report = Verification.verify(bed.bootstrapServers(), registryUrl, line -> {});
        unlessEqual(
                "cells that differ from a batch recomputation, such as "
                        + report.differences().stream().findFirst().orElse("none"),
                0,
                report.differences().size());
    }

    private void refuseFailure() {
        Optional<Throwable> failure = running.failure();
        if (failure.isPresent()) {
            throw new IllegalStateException("A Streams application has stopped", failure.get());
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
