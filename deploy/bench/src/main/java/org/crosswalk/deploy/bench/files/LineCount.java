package org.crosswalk.deploy.bench.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.workload.SentFile;

/** The system's own {@code wc -l}, which looks at every byte and does nothing else; of a packed file behind {@code zcat}. */
public final class LineCount {

    private static final String PLAIN = "wc -l < \"$0\"; times";
    private static final String PACKED = "zcat < \"$0\" | wc -l; times";

    /** Minutes and seconds, as a shell tells the CPU time of itself and of what it has run. */
    private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+(?:\\.\\d+)?)s");

    private static final int SECONDS_PER_MINUTE = 60;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private LineCount() {}

    /**
     * What a count came to.
     *
     * @param lines that it counted
     * @param wall how long it took
     * @param cpu what it computed
     */
    public record Counted(long lines, Duration wall, Duration cpu) {

        /** As work on rows. */
        public Span span(long rows) {
            return new Span(rows, wall, cpu);
        }
    }

    /**
     * Counts the lines of a file.
     *
     * @throws IOException when there is no such command
     */
    public static Counted of(Path file) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder("sh", "-c", SentFile.packed(file) ? PACKED : PLAIN, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        if (code != 0 || told.isBlank()) {
            throw new IOException("wc -l of " + file + " ended with code " + code);
        }
        String[] parts = told.strip().split("\\s", 2);
        return new Counted(Long.parseLong(parts[0]), wall, cpu(parts[1]));
    }

    private static Duration cpu(String times) {
        return TIME.matcher(times).results().map(LineCount::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration duration(MatchResult time) {
        BigDecimal nanos = new BigDecimal(time.group(2)).multiply(NANOS);
        return Duration.ofNanos(nanos.longValue()).plusSeconds(Long.parseLong(time.group(1)) * SECONDS_PER_MINUTE);
    }
}
