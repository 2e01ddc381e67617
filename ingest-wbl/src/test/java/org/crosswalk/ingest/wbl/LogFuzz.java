package org.crosswalk.ingest.wbl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.content.ReportFile;

/**
 * Whatever stands in a log, each line is taken or rejected, once, however the log grows and wherever its reading begins
 * again; and a check of the same lines says the same.
 */
class LogFuzz {
    private static final Layout LAYOUT = Layouts.bundled("placement-log");
    private static final int LONGEST_LINE = 300;

    @FuzzTest(maxDuration = "10m")
    void log(byte[] input) throws IOException {
        byte[] content = Arrays.copyOf(input, input.length + 1);
        content[input.length] = '\n';
        List<List<LogLine>> whole = read(content, 1000, content.length);
        List<List<LogLine>> pieces = read(content, 1 + input.length % 3, 1 + input.length % 50);
        List<LogLine> lines = flat(whole);
        assertThat(flat(pieces)).as("lines of a log that grows").isEqualTo(lines);
        assertThat(lines.get(lines.size() - 1).after().offset()).isEqualTo(content.length);
        List<SourceRecord> records = records(whole);
        assertThat(said(records(pieces))).isEqualTo(said(records));
        long rejected = sum(records, "rejected");
        assertThat(sum(records, "accepted") + rejected)
                .isEqualTo(sum(records, "rows"))
                .isEqualTo(lines.stream()
                        .filter(line -> line.text().chars().anyMatch(c -> c > ' '))
                        .count());
        assertThat(records.stream().filter(LogFuzz::isReject)).hasSize((int) rejected);
        if (isPlain(input) && lines.stream().allMatch(line -> line.fault() != LogLine.Fault.TOO_LONG)) {
            FileCheck.Result checked = FileCheck.check(file(content), LAYOUT, finding -> {}, line -> {});
            assertThat(checked.rows()).as("rows by a check").isEqualTo(sum(records, "rows"));
            assertThat(checked.rejected()).as("rejected by a check").isEqualTo(rejected);
        }
    }

    /** What follows from a log that is written bit by bit, by a reader that knows nothing but its last position. */
    private static List<List<LogLine>> read(byte[] content, int mostLines, int atOnce) throws IOException {
        WrittenLog log = new WrittenLog();
        LogTail tail = new LogTail(log, mostLines, LONGEST_LINE);
        List<List<LogLine>> batches = new ArrayList<>();
        Optional<LogPosition> position = Optional.empty();
        for (int from = 0; from < content.length; from += atOnce) {
            log.append(Arrays.copyOfRange(content, from, Math.min(content.length, from + atOnce)));
            LogTail.Reading reading;
            do {
                reading = tail.read(position.map(LogPosition::toOffset).map(LogPosition::ofOffset));
                position = reading.position();
                if (!reading.lines().isEmpty()) {
                    batches.add(reading.lines());
                }
            } while (!reading.lines().isEmpty());
            assertThat(reading.gap()).isEmpty();
        }
        return batches;
    }

    private static List<LogLine> flat(List<List<LogLine>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }

    private static List<SourceRecord> records(List<List<LogLine>> batches) {
        var records = new LogRecords("p", "log", LAYOUT, Map.of("log", "log"), new OpenRejects());
        return batches.stream().flatMap(lines -> records.of(lines).stream()).toList();
    }

    /** Topics, keys and values of all but control records and the ledger, whose number depends on how the log was read. */
    private static List<List<Object>> said(List<SourceRecord> records) {
        return records.stream()
                .filter(record -> !isControl(record) && !record.topic().equals("wbl.ledger.v1"))
                .map(record -> Arrays.asList(record.topic(), record.key(), record.value(), record.sourceOffset()))
                .toList();
    }

    private static long sum(List<SourceRecord> records, String count) {
        return records.stream()
                .filter(LogFuzz::isControl)
                .mapToLong(record -> ((Struct) record.value()).getInt64(count))
                .sum();
    }

    private static boolean isControl(SourceRecord record) {
        return record.topic().equals("wbl.submissions.v1");
    }

    private static boolean isReject(SourceRecord record) {
        if (record.value() instanceof Struct value) {
            value.validate();
            return record.topic().equals("wbl.rejects.v1") && !Objects.equals(value.get("deleted"), true);
        }
        return false;
    }

    /** Whether a file of these bytes is the text that they are. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n') {
                return false;
            }
        }
        return bytes.length > 4 && bytes[0] == '{' && !new String(bytes, UTF_8).startsWith("PK");
    }

    private static ReportFile file(byte[] content) {
        return new ReportFile() {
            @Override
            public String name() {
                return "log.jsonl";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
