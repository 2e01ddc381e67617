package org.crosswalk.deploy.local.kills;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.crosswalk.deploy.local.parts.Pause;

/**
 * A system that appends visits to a log, not always a whole line at once: new ones, corrected and voided ones, agreements, lines
 * that cannot be read or say nothing, and some that mend them. Now and then the log is rotated.
 */
public final class VisitLog implements Sender {
    private static final String VISITS = "wbl.hours.v1";
    private static final String PLACEMENTS = "wbl.placements.v1";
    private static final String REJECTS = "wbl.rejects.v1";
    private static final Instant FIRST = Instant.parse("2021-10-05T20:00:00Z");
    private static final int ROTATED_BYTES = 60_000;
    private static final int GENERATION_BITS = 40;

    private final String partner;
    private final Path log;
    private final Random random;
    private final Events sent = new Events();
    private final TreeSet<Integer> refused = new TreeSet<>();
    private long generation = 1;
    private long end;
    private int visits;
    private int serial;
    private long lines;
    private long rejected;

    /** @param log the file, in a folder that is there */
    public VisitLog(String partner, Path log, long seed) {
        this.partner = partner;
        this.log = log;
        this.random = new Random(seed);
    }

    @Override
    public void send() throws IOException {
        if (end > ROTATED_BYTES && random.nextInt(10) == 0) {
            Files.move(log, log.resolveSibling("%s-%06d".formatted(log.getFileName(), generation)));
            generation++;
            end = 0;
        }
        StringBuilder text = new StringBuilder();
        long from = end;
        int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 20);
        for (int i = 0; i < count; i++) {
            String line = line(generation << GENERATION_BITS | end) + '\n';
            text.append(line);
            end += line.getBytes(StandardCharsets.UTF_8).length;
        }
        append(text.toString().getBytes(StandardCharsets.UTF_8));
        if (Files.size(log) != end) {
            throw new IllegalStateException("The log has not the " + (end - from) + " bytes more that were appended");
        }
    }

    @Override
    public Events sent() {
        return sent;
    }

    /** How many lines say something. */
    public long lines() {
        return lines;
    }

    /** How many of them must be rejected. */
    public long rejected() {
        return rejected;
    }

    private void append(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            int torn = random.nextInt(bytes.length);
            channel.write(ByteBuffer.wrap(bytes, 0, torn));
            Pause.millis(random.nextInt(120));
            channel.write(ByteBuffer.wrap(bytes, torn, bytes.length - torn));
        }
    }

    private String line(long version) {
        serial++;
        int kind = random.nextInt(100);
        if (kind < 2) {
            return "  ";
        }
        lines++;
        if (kind < 4) {
            return torn(version);
        }
        if (kind < 10) {
            return refused(version);
        }
        if (kind < 15) {
            return agreement(version);
        }
        if (kind < 20 && visits > 0) {
            return voided(version);
        }
        if (kind < 25 && !refused.isEmpty()) {
            return mended(version);
        }
        int visit = kind < 45 && visits > 0 ? random.nextInt(visits) : visits++;
        return checkIn(visit, version);
    }

    private String torn(long version) {
        rejected++;
        sent.add(REJECTS, partner + '|' + log.getFileName() + '|' + version, version, "json");
        return "{\"event\":\"check-in\",\"student\":\"1234";
    }

    private String refused(long version) {
        rejected++;
        int visit = visits++;
        refused.add(visit);
        sent.add(REJECTS, reject(visit), version, "timestamp");
        return event("check-in", visit, "\"at\":\"noon\"");
    }

    private String mended(long version) {
        List<Integer> open = new ArrayList<>(refused);
        return checkIn(open.get(random.nextInt(open.size())), version);
    }

    private String checkIn(int visit, long version) {
        Instant at = FIRST.plusSeconds(serial);
        sent.add(VISITS, visit(visit), version, at);
        if (refused.remove(visit)) {
            sent.end(REJECTS, reject(visit), version);
        }
        return event("check-in", visit, "\"at\":\"" + at + "\"");
    }

    private String voided(long version) {
        int visit = random.nextInt(visits);
        sent.end(VISITS, visit(visit), version);
        return event("void", visit, "\"kind\":\"check-in\"");
    }

    private String agreement(long version) {
        int placement = random.nextInt(40);
        sent.add(PLACEMENTS, "%s|%s|INT-%d".formatted(partner, student(placement), placement), version, 60L * serial);
        return "{\"event\":\"agreement\",\"student\":\"%s\",\"placement\":\"INT-%d\",\"school\":\"101\",\"agreed_hours\":%d,\"start\":\"2021-10-04\"}"
                .formatted(student(placement), placement, serial);
    }

    private static String event(String event, int visit, String more) {
        return "{\"event\":\"%s\",\"student\":\"%s\",\"placement\":\"INT-1\",\"visit\":\"V%d\",%s}"
                .formatted(event, student(visit % 100), visit, more);
    }

    private String visit(int visit) {
        return "%s|%s|INT-1|V%d|CHECK_IN".formatted(partner, student(visit % 100), visit);
    }

    private String reject(int visit) {
        return "%s|%s|%s%%7CINT-1%%7CV%d%%7Ccheck-in%%7C"
                .formatted(partner, log.getFileName(), student(visit % 100), visit);
    }

    private static String student(int number) {
        return "1%08d".formatted(number);
    }
}
