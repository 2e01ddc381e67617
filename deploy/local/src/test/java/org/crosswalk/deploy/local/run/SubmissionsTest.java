package org.crosswalk.deploy.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.deploy.local.Patience.patiently;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.app.RecordReader;
import org.crosswalk.deploy.local.Shell;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.serde.ContractSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Files and a log from their senders to the topics, as a person at the terminal sees it. */
@Timeout(300)
final class SubmissionsTest {
    private static final Topic<?> COURSES = Topics.COLLEGE_COURSE_ENROLLMENTS;
    private static final String BAD_EVENT =
            "{\"event\":\"check-in\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"V1\",\"at\":\"noon\"}\n";

    // A part that is ending may still write into its directory while the test ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Shell shell = new Shell();

    @Test
    void everyRowIsAccountedForAndAPersonDecidesWhatIsHeld() throws Exception {
        Files.createDirectories(directory.resolve("drop"));
        Files.createDirectories(directory.resolve("logs"));
        Path log = Files.writeString(directory.resolve("logs/hours.jsonl"), BAD_EVENT);
        Path file = Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                partners:
                  - { id: river, sector: college, source: { folder: drop }, guards: { deleted-percent: 40 } }
                  - { id: hours, sector: wbl, source: { log: logs/hours.jsonl } }
                """);
        Region region = RegionFile.read(file);
        Plan plan = Plan.of(region, EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT, Role.SERVING));
        Layout layout = new Layout(directory.resolve("work"));
        try (RegionService service = RegionService.start(
                region, plan, layout, new Console(new PrintStream(told, true, UTF_8), System.nanoTime()))) {
            Addresses addresses = Addresses.published(layout).orElseThrow();
            List<String> rows = rows(100);
            rows.set(7, row(7).replace("1001", "10Q1"));
            drop("CBM00S_2022FA.txt", rows);
            patiently().until(() -> run("reconcile") == 0 && shell.printed().contains("CBM00S_2022FA.txt"));
            assertThat(shell.printed())
                    .containsPattern("river +1 +2022-FALL +CBM00S_2022FA.txt +accepted +100 +99 +0 +1 +0 +0 +closes")
                    .contains("0 differences");
            assertTold(
                    service,
                    "river: CBM00S_2022FA.txt is accepted as thecb-cbm00s; 100 rows: 99 accepted, 0 unchanged, 1 rej");
            assertFeedback();
            mendTheLog(log);
            decideAboutAHalfFile(addresses);
            assertTold(service, "river: CBM00S_2022FA.txt is held as thecb-cbm00s; 50 rows: ");
            assertTold(service, "river: CBM00S_2022FA.txt is refused");
            findWhatIsLostAndWhatIsDoubled(addresses);
        }
    }

    private void assertTold(RegionService service, String line) {
        patiently().until(() -> {
            service.run().lookAtFiles();
            return told.toString(UTF_8).contains(line);
        });
    }

    private void assertFeedback() throws IOException {
        Path out = directory.resolve("feedback");
        patiently()
                .until(() -> run("feedback", "--partner", "hours", "--out", out.toString()) == 0
                        && shell.printed().startsWith("1 row of hours"));
        assertThat(out.resolve("rejects.csv"))
                .content()
                .contains("hours.jsonl,1,rejected,at,at,noon,")
                .contains(",placement-log\n");
        assertThat(run("feedback", "--partner", "river", "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("rejects.csv"))
                .content()
                .hasLineCount(2)
                .contains("CBM00S_2022FA.txt,9,rejected,firstCollegeLevel,position 77,Q,code,")
                .doesNotContain("hours.jsonl", "000000007");
        assertThat(out.resolve("rejects.html"))
                .content()
                .contains("Rows of river to be mended: 1", "<td>firstCollegeLevel (position 77)</td>")
                .doesNotContain("<script", "http", "000000007", "hours.jsonl");
    }

    private void mendTheLog(Path log) throws IOException {
        Files.writeString(log, BAD_EVENT.replace("noon", "2021-10-05T14:00:00-06:00"), StandardOpenOption.APPEND);
        String out = directory.resolve("feedback").toString();
        patiently()
                .until(() -> run("feedback", "--partner", "hours", "--out", out) == 0
                        && shell.printed().startsWith("0 rows of hours"));
    }

    private void decideAboutAHalfFile(Addresses addresses) throws IOException {
        drop("CBM00S_2022FA.txt", rows(50));
        patiently().until(() -> run("held") == 0 && !shell.printed().isEmpty());
        assertThat(shell.printed())
                .contains("id        partner  file               rows  term       guards                   settings\n")
                .containsPattern("river +CBM00S_2022FA.txt +50 +2022-FALL +fewer-rows deleted-rows"
                        + "  fewer-rows-percent deleted-percent\n")
                .contains("It would delete 50 of the 99 rows held");
        assertThat(facts(addresses)).hasSize(99);
        String id = heldId();
        patiently().until(() -> run("reconcile") == 0);
        assertThat(run("held", "release", "none", "--by", "Dana", "--why", "x")).isEqualTo(2);
        assertThat(run("held", "release", id, "--by", " ", "--why", "x")).isEqualTo(2);
        assertThat(run("held", "--partner", "hours", "--format", "csv")).isZero();
        assertThat(shell.printed()).hasLineCount(1);
        assertThat(run("held", "release", id, "--by", "Dana", "--why", "the registrar says so"))
                .isZero();
        patiently().until(() -> facts(addresses).size() == 50);
        patiently().until(() -> run("held") == 0 && shell.printed().isEmpty());
        patiently().until(() -> run("reconcile") == 0);
        drop("CBM00S_2022FA.txt", List.of());
        patiently().until(() -> run("held") == 0 && !shell.printed().isEmpty());
        assertThat(run("held", "refuse", heldId(), "--by", "Dana", "--why", "a failed export"))
                .isZero();
        patiently().until(() -> run("held") == 0 && shell.printed().isEmpty());
        patiently().until(() -> run("reconcile") == 0);
        assertThat(shell.printed())
                .contains("refused")
                .containsPattern("river +1 +2022-FALL +CBM00S_2022FA.txt +accepted +2 +100 ")
                .containsPattern("river +2 +2022-FALL +CBM00S_2022FA.txt +accepted +50 ")
                .containsPattern("hours +- +hours.jsonl +read +2 +1 +0 +1 +0 +0 +closes");
        assertThat(facts(addresses)).hasSize(50);
    }

    private String heldId() {
        String line = shell.printed().lines().skip(1).findFirst().orElseThrow();
        return line.substring(0, line.indexOf(' '));
    }

    private void findWhatIsLostAndWhatIsDoubled(Addresses addresses) throws Exception {
        Map<String, SpecificRecord> facts = facts(addresses);
        String visit =
                facts(addresses, Topics.WBL_HOURS).keySet().stream().findFirst().orElseThrow();
        try (var producer = new KafkaProducer<String, SpecificRecord>(
                Map.of("bootstrap.servers", addresses.bootstrapServers()),
                new StringSerializer(),
                ContractSerde.serializer(addresses.registryUrl()))) {
            producer.send(record(key(3), null)).get();
            producer.send(record(key(4), facts.get(key(4)))).get();
            producer.send(new ProducerRecord<>(
                            Topics.WBL_HOURS.name(),
                            Topics.WBL_HOURS.partition(visit, Topics.WBL_HOURS.partitions()),
                            visit,
                            null))
                    .get();
        }
        assertThat(run("reconcile")).isEqualTo(1);
        assertThat(shell.printed())
                .contains("The ledger holds " + COURSES.name() + " " + key(3)
                        + ", but the topic does not, or not in its version")
                .contains("The record " + key(4) + " is on " + COURSES.name() + " twice")
                .contains("The ledger holds " + Topics.WBL_HOURS.name() + " " + visit)
                .contains("3 differences");
    }

    private static ProducerRecord<String, SpecificRecord> record(String key, SpecificRecord value) {
        return new ProducerRecord<>(COURSES.name(), COURSES.partition(key, COURSES.partitions()), key, value);
    }

    private static Map<String, SpecificRecord> facts(Addresses addresses) {
        return facts(addresses, COURSES);
    }

    private static Map<String, SpecificRecord> facts(Addresses addresses, Topic<?> topic) {
        Map<String, SpecificRecord> facts = new TreeMap<>();
        new RecordReader(addresses.bootstrapServers(), addresses.registryUrl(), line -> {})
                .read(List.of(topic.name()), (name, key, value) -> {
                    if (value == null) {
                        facts.remove(key);
                    } else {
                        facts.put(key, value);
                    }
                });
        return facts;
    }

    private void drop(String name, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("HY2K003601CBM00S12022C0128REGISTRAR");
        lines.addAll(rows);
        lines.add("EOF1%05d".formatted(rows.size()));
        Path written = Files.write(directory.resolve(name), lines);
        Files.move(written, directory.resolve("drop").resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> rows(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(SubmissionsTest::row).toList());
    }

    private static String row(int student) {
        StringBuilder row = new StringBuilder(" ".repeat(128));
        put(row, 1, "S003601" + "%09d".formatted(student) + "MATH   1314   001");
        put(row, 41, "0300");
        put(row, 75, "1001");
        put(row, 98, "12022");
        return row.toString();
    }

    private static void put(StringBuilder row, int position, String value) {
        row.replace(position - 1, position - 1 + value.length(), value);
    }

    private static String key(int student) {
        return "river|%09d|2022-FALL|END_OF_TERM|MATH|1314|001".formatted(student);
    }

    private int run(Object... arguments) {
        return shell.runIn(directory.resolve("work"), arguments);
    }
}
