package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Unavailable;

/**
 * Waits until a pipeline has come to rest: every source has been read up to what it offered, both Streams applications have
 * worked off what they read, every person is evaluated, no emptied table has facts left, and all of that stays so for a few
 * looks.
 */
final class Settling implements AutoCloseable {

    private static final int LOOKS = 3;
    private static final long BETWEEN_LOOKS_MILLIS = 150;

    private final RegionRun run;
    private final Console console;
    private final StreamsLag lag;

    Settling(RegionRun run, Console console) {
        this.run = run;
        this.console = console;
        this.lag = new StreamsLag(run.addresses().bootstrapServers(), StreamsApplications.GROUPS);
    }

    /**
     * Waits, telling how far it is.
     *
     * @throws Unavailable when a part stops working meanwhile
     */
    void await() {
        List<ConnectedPartner> partners = run.connected();
        partners.forEach(partner -> partner.watch().mark());
        int quiet = 0;
        long ends = -1;
        while (quiet < LOOKS) {
            Pause.millis(BETWEEN_LOOKS_MILLIS);
            List<String> reading = new ArrayList<>();
            partners.stream()
                    .filter(partner -> !partner.watch().reached())
                    .forEach(partner -> reading.add(partner.id()));
            StreamsLag.Reading now = lag.read();
            long unfinished = run.unfinished();
            boolean still = reading.isEmpty() && now.remaining() == 0 && unfinished == 0 && now.ends() == ends;
            quiet = still ? quiet + 1 : 0;
            ends = now.ends();
            if (quiet == 0) {
                console.progress(line(reading, now, unfinished));
                failIfBroken();
            }
        }
    }

    @Override
    public void close() {
        lag.close();
    }

    private void failIfBroken() {
        Optional<String> failure = run.failure();
        if (failure.isPresent()) {
            throw new Unavailable(failure.get());
        }
    }

    private static String line(List<String> reading, StreamsLag.Reading now, long unfinished) {
        String sources = reading.isEmpty() ? "all sources are read" : "reading " + String.join(", ", reading);
        String lag = now.remaining() < 0 ? "the indicators are taking up their work" : "lag " + now.remaining();
        return "%s; %d records in, %s, %d people or emptied tables left"
                .formatted(sources, Math.max(0, now.ends()), lag, unfinished);
    }
}
