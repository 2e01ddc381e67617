package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementLogSourceTaskTest {
    @TempDir
    private Path folder;

    private Path log;
    private KeptOffsets kept;
    private PlacementLogSourceTask task;

    @BeforeEach
    void start() {
        log = folder.resolve("hours.jsonl");
        kept = new KeptOffsets();
        restart();
    }

    @Test
    void aLogThatIsNotThereYetIsWaitedFor() throws Exception {
        assertThat(task.poll()).isNull();
        append(agreement("INT-1", "Café"));
        assertThat(topics(polled())).containsExactly("wbl.placements.v1", "wbl.ledger.v1", "wbl.submissions.v1");
    }

    @Test
    void agreementsAndVisitsBecomeFacts() throws Exception {
        append(agreement("INT-1", "Café") + visit("check-in", "V1") + visit("check-out", "V1"));
        List<SourceRecord> batch = polled();
        assertThat(keys(batch).subList(0, 3))
                .containsExactly(
                        "internships|123456789|INT-1",
                        "internships|123456789|INT-1|V1|CHECK_IN",
                        "internships|123456789|INT-1|V1|CHECK_OUT");
        Struct placement = (Struct) batch.get(0).value();
        assertThat(placement.getString("source")).isEqualTo("AGREEMENT");
        assertThat(placement.getInt64("agreedMinutes")).isEqualTo(3_630);
        assertThat(placement.getInt32("schoolYear")).isEqualTo(2021);
        assertThat(placement.getString("stateStudentId")).isEqualTo("123456789");
        assertThat(placement.getString("origin")).isEqualTo("hours.jsonl:1");
        assertThat(versions(batch)).isSorted().first().isEqualTo(1L << 40);
        Struct control = (Struct) batch.get(4).value();
        assertThat(control.getString("kind")).isEqualTo("BATCH");
        assertThat(control.getString("subject")).isEqualTo("HOURS");
        assertThat(control.getInt64("rows")).isEqualTo(3);
        assertThat(control.getInt64("accepted")).isEqualTo(3);
    }

    @Test
    void aRestartGoesOnAtTheByte() throws Exception {
        append(agreement("INT-1", "Café Ñandú 漢字"));
        kept.commit(polled());
        append(visit("check-in", "V1"));
        restart();
        List<SourceRecord> batch = polled();
        assertThat(keys(batch).get(0)).isEqualTo("internships|123456789|INT-1|V1|CHECK_IN");
        long bytes = agreement("INT-1", "Café Ñandú 漢字").getBytes(StandardCharsets.UTF_8).length;
        assertThat(versions(batch).get(0)).isEqualTo((1L << 40) + bytes);
        assertThat(((Struct) batch.get(0).value()).getString("origin")).isEqualTo("hours.jsonl:2");
    }

    @Test
    void aBatchThatWasNotCommittedIsMadeAgainTheSame() throws Exception {
        append(agreement("INT-1", "Café") + visit("check-in", "V1"));
        List<SourceRecord> lost = polled();
        restart();
        assertThat(polled()).isEqualTo(lost);
    }

    @Test
    void aBatchIsNoLongerThanItMayBe() throws Exception {
        append(IntStream.range(0, 7).mapToObj(i -> visit("check-in", "V" + i)).reduce("", String::concat));
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sizes.add(polled().size());
        }
        assertThat(sizes).containsExactly(5, 5, 3);
    }

    @Test
    void aLineThatGrowsIsWaitedFor() throws Exception {
        String line = visit("check-in", "V1");
        append(line.substring(0, 40));
        assertThat(task.poll()).isNull();
        append(line.substring(40));
        assertThat(topics(polled())).containsExactly("wbl.hours.v1", "wbl.ledger.v1", "wbl.submissions.v1");
    }

    @Test
    void aRotatedLogIsReadToItsEndBeforeItsSuccessor() throws Exception {
        append(visit("check-in", "V1"));
        kept.commit(polled());
        append(visit("check-out", "V1"));
        Files.move(log, folder.resolve("hours.jsonl.1"));
        append(visit("check-in", "V2"));
        restart();
        List<SourceRecord> first = polled();
        kept.commit(first);
        List<SourceRecord> second = polled();
        assertThat(keys(first).get(0)).endsWith("V1|CHECK_OUT");
        assertThat(keys(second).get(0)).endsWith("V2|CHECK_IN");
        assertThat(versions(second).get(0))
                .isEqualTo(2L << 40)
                .isGreaterThan(versions(first).get(0));
    }

    @Test
    void linesThatWereLostAreTold() throws Exception {
        append(visit("check-in", "V1"));
        kept.commit(polled());
        Files.delete(log);
        Files.writeString(folder.resolve("kept-inode"), "");
        append(visit("check-in", "V2 of another file"));
        restart();
        List<SourceRecord> batch = polled();
        if (topics(batch).contains("wbl.rejects.v1")) {
            Struct reject = (Struct) batch.get(0).value();
            assertThat(reject.getString("rule")).isEqualTo("gap");
            assertThat(reject.getString("hint")).contains("line 1", "Keep a rotated log");
        }
        // A file system may give the new file the old one's key; then the log counts as emptied, which is no loss.
        assertThat(keys(batch)).anyMatch(key -> key.endsWith("V2 of another file|CHECK_IN"));
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsPlace() throws Exception {
        append("{\"event\":\"check-in\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"at\":\"2021-10-05\"}\n"
                + "not json\n"
                + visit("check-out", "V1"));
        List<SourceRecord> batch = polled();
        assertThat(topics(batch))
                .containsExactly(
                        "wbl.rejects.v1", "wbl.rejects.v1", "wbl.hours.v1", "wbl.ledger.v1", "wbl.submissions.v1");
        Struct bad = (Struct) batch.get(0).value();
        assertThat(bad.getString("field")).isEqualTo("at");
        assertThat(bad.getInt64("line")).isEqualTo(1);
        assertThat(bad.getString("source")).isEqualTo("hours.jsonl");
        assertThat(bad.getString("row")).contains("check-in");
        Struct control = (Struct) batch.get(4).value();
        assertThat(control.getInt64("rows")).isEqualTo(3);
        assertThat(control.getInt64("rejected")).isEqualTo(2);
    }

    @Test
    void everyEventNeedsWhatItIsAbout() throws Exception {
        append("{\"event\":\"check-in\",\"student\":\"123456789\",\"placement\":\"INT-1\"}\n"
                + "{\"event\":\"agreement\",\"student\":\"123456789\",\"placement\":\"INT-1\"}\n"
                + "{\"event\":\"void\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"V1\"}\n");
        List<SourceRecord> batch = polled();
        assertThat(batch.subList(0, 3))
                .extracting(record -> ((Struct) record.value()).getString("hint"))
                .satisfiesExactly(
                        hint -> assertThat(hint).contains("visit:", "at:"),
                        hint -> assertThat(hint).contains("agreedMinutes:", "startDate:"),
                        hint -> assertThat(hint).contains("kind:"));
    }

    private void restart() {
        task = new PlacementLogSourceTask((config, name) -> new OpenRejects());
        task.initialize(kept);
        task.start(Map.of(
                "partner", "internships",
                "log", log.toString(),
                "poll.interval.ms", "1",
                "batch.lines", "3",
                "rejects.bootstrap.servers", "none:1"));
    }

    private List<SourceRecord> polled() throws InterruptedException {
        List<SourceRecord> batch = task.poll();
        assertThat(batch).as("there is something to read").isNotNull();
        return batch;
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String agreement(String placement, String employer) {
        return "{\"event\":\"agreement\",\"student\":\"123456789\",\"placement\":\"" + placement
                + "\",\"school\":\"101\",\"agreed_hours\":60.5,\"start\":\"2021-10-04\",\"employer\":\"" + employer
                + "\"}\n";
    }

    private static String visit(String event, String visit) {
        return "{\"event\":\"" + event + "\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"" + visit
                + "\",\"at\":\"2021-10-05T14:00:00-06:00\"}\n";
    }

    private static List<String> topics(List<SourceRecord> batch) {
        return batch.stream().map(SourceRecord::topic).toList();
    }

    private static List<String> keys(List<SourceRecord> batch) {
        return batch.stream().map(record -> (String) record.key()).toList();
    }

    private static List<Long> versions(List<SourceRecord> batch) {
        return batch.stream()
                .map(record -> ((Struct) record.value()).getInt64("version"))
                .toList();
    }
}
