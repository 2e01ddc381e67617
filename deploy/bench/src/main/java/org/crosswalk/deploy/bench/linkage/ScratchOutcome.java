package org.crosswalk.deploy.bench.linkage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.crosswalk.deploy.bench.measure.OwnProcess;
import org.crosswalk.deploy.bench.measure.Span;

/**
 * What a {@link Scratch} came to.
 *
 * @param span how long it took
 * @param mostBytes the most memory that the process had resident
 * @param people number of people
 * @param matches the matches, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScratchOutcome(Span span, long mostBytes, long people, long[] matches) {
    private static final int HEAD = 4;

    /**
     * Runs one.
     *
     * @param who {@link Scratch#OURS} or {@link Scratch#DUCK}
     * @param heap of the Java machine, such as {@code 3g}; DuckDB's own memory is not part of it
     * @param records number of records in the file
     */
    public static ScratchOutcome of(String who, String heap, Path file, int records) throws Exception {
        Path out = file.resolveSibling(who + ".outcome");
        OwnProcess.run(Scratch.class, heap, List.of(), List.of(who, file.toString(), out.toString()));
        int matches = (int) (Files.size(out) / Long.BYTES) - HEAD;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(out)))) {
            var span = new Span(records, Duration.ofNanos(in.readLong()), Duration.ofNanos(in.readLong()));
            long bytes = in.readLong();
            long people = in.readLong();
            long[] pairs = new long[matches];
            for (int i = 0; i < matches; i++) {
                pairs[i] = in.readLong();
            }
            return new ScratchOutcome(span, bytes, people, pairs);
        }
    }
}
