package org.crosswalk.deploy.local.parts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.deploy.local.Patience.patiently;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.registry.RegistryClient;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connectors of drop folders in a real worker, loaded as plugins, with a real broker and registry. */
@Timeout(300)
final class RegistrarConnectorTest {
    private static final String CONNECTOR = "college-river-college";
    private static final Topic<CollegeCourseEnrollment> COURSES = Topics.COLLEGE_COURSE_ENROLLMENTS;
    private static final Topic<Submission> SUBMISSIONS = Topics.submissions(Sector.COLLEGE);
    private static final Topic<Submission> ROSTERS = Topics.submissions(Sector.K12);
    private static final int ROWS = 20_000;

    @TempDir
    private Path directory;

    private final Installation installation = Installation.ofThisCode();
    private Path drop;
    private Path archive;
    private Ports ports;
    private EmbeddedBroker broker;
    private RegistryProcess registry;
    private ConnectWorker worker;

    @BeforeEach
    void startParts() throws Exception {
        drop = Files.createDirectory(directory.resolve("drop"));
        archive = Files.createDirectory(directory.resolve("archive"));
        ports = Ports.keptIn(directory.resolve("ports.properties"));
        broker = new EmbeddedBroker(directory.resolve("broker"), ports);
        registry = new RegistryProcess(
                directory.resolve("registry"), directory.resolve("registry.log"), ports, installation);
        broker.start();
        registry.start();
        RegistryClient.registerContract(RegistryClient.connect(registry.url()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
        }
        startWorker();
    }

    @AfterEach
    void stopParts() {
        worker.close();
        registry.close();
        broker.close();
    }

    @Test
    void everyFileIsInAllTopicsOnceThroughRestartsOfItsTaskAndItsWorker() throws Exception {
        connectors().submit(CONNECTOR, settings());

        // A file that is still being taken when the worker goes is taken by the next worker, once.
        drop("CBM00S_2022FA.txt", rows(ROWS));
        await(() -> anyUncommitted(COURSES));
        worker.close();
        startWorker();
        connectors().submit(CONNECTOR, settings());
        await(() -> accepted().size() == 1);
        // The mark of a transaction comes partition by partition.
        await(() -> committed(COURSES).size() == ROWS);
        List<ConsumerRecord<String, CollegeCourseEnrollment>> first = committed(COURSES);
        assertThat(first)
                .allSatisfy(record -> assertThat(record.value().getVersion()).isEqualTo(1L));
        assertThat(first.stream().map(ConsumerRecord::key).distinct()).hasSize(ROWS);
        assertThat(accepted().get(0).getAccepted()).isEqualTo(ROWS);

        // Sent again with one row changed and one gone, it writes those two.
        List<String> rows = rows(ROWS - 1);
        rows.set(7, row(7, '7'));
        drop("CBM00S_2022FA.txt", rows);
        await(() -> accepted().size() == 2);
        await(() -> committed(COURSES).size() == ROWS + 3);
        List<ConsumerRecord<String, CollegeCourseEnrollment>> since = committed(COURSES);
        List<ConsumerRecord<String, CollegeCourseEnrollment>> changes = since.stream()
                .filter(record -> record.value() == null || record.value().getVersion() == 2L)
                .toList();
        assertThat(changes).hasSize(3);
        assertThat(changes).filteredOn(record -> record.value() == null).hasSize(1);
        assertThat(changes)
                .filteredOn(record -> record.value() != null && record.value().getDeleted())
                .extracting(ConsumerRecord::key)
                .containsExactly(key(ROWS - 1));
        assertThat(changes)
                .filteredOn(record -> record.value() != null && !record.value().getDeleted())
                .extracting(record -> record.value().getGrade())
                .containsExactly("W");

        // A refused file changes nothing, and others go on.
        drop("CBM00S_BAD.txt", rows(3), 4);
        drop("CBM00S_2022FA_AGAIN.txt", rows);
        await(() -> accepted().size() == 3);
        assertThat(submissions())
                .filteredOn(submission -> submission.getStatus() == SubmissionStatus.REFUSED)
                .singleElement()
                .satisfies(refused -> assertThat(refused.getReason()).contains("The trailer counts 4 rows"));
        assertThat(accepted().get(2).getUnchanged()).isEqualTo(ROWS - 1);
        assertThat(committed(COURSES)).hasSize(ROWS + 3);

        // A connector that was away goes on where it was.
        connectors().remove(CONNECTOR);
        drop("CBM00S_2022FA_LATE.txt", List.of());
        connectors().submit(CONNECTOR, settings());
        await(() -> accepted().size() == 4);
        assertThat(accepted().get(3).getVersion()).isEqualTo(4L);
        assertThat(accepted().get(3).getDeleted()).isEqualTo(ROWS - 1);
        assertThat(connectors().offsets(CONNECTOR)).hasSize(4);

        // Each is in the archive once, whichever worker took it, and nothing is left.
        await(() -> files(drop).isEmpty());
        assertThat(files(archive))
                .containsExactly(
                        "CBM00S_2022FA.txt",
                        "CBM00S_2022FA.txt",
                        "CBM00S_2022FA_AGAIN.txt",
                        "CBM00S_2022FA_LATE.txt",
                        "CBM00S_BAD.txt");
        assertThat(files(archive.resolve("refused"))).containsExactly("CBM00S_BAD.txt");
    }

    @Test
    void aRosterIsTakenByTheConnectorOfDistricts() throws Exception {
        Map<String, String> settings = settings();
        settings.put("connector.class", "org.crosswalk.ingest.sis.roster.RosterSourceConnector");
        settings.put("partner", "south");
        connectors().submit("k12-south", settings);
        roster("bulk", "u1,,,true,s1,student,ana,,Ana,Vega,,,,,,,09,\nu2,,,true,s1,student,bo,,Bo,Li,,,,,,,10,\n");
        await(() -> committed(ROSTERS).size() == 1);
        await(() -> committed(Topics.K12_STUDENTS).size() == 2);
        assertThat(committed(Topics.K12_STUDENTS))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder("south|u1", "south|u2");

        // A row that changes only do not hold stays; one that they delete goes.
        roster("delta", "u2,tobedeleted,2021-09-01T00:00:00Z,true,s1,student,bo,,Bo,Li,,,,,,,10,\n");
        await(() -> committed(ROSTERS).size() == 2);
        await(() -> committed(Topics.K12_STUDENTS).size() == 4);
        assertThat(committed(Topics.K12_STUDENTS))
                .filteredOn(record -> record.value() == null)
                .extracting(ConsumerRecord::key)
                .containsExactly("south|u2");
        assertThat(committed(ROSTERS)).allMatch(record -> record.value().getStatus() == SubmissionStatus.ACCEPTED);
    }

    /** Names as they were sent, of the files below a folder that Crosswalk did not make for itself. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .map(name -> name.replaceFirst("^\\d{8}T\\d{6}\\.\\d{3}Z-", ""))
                    .sorted()
                    .toList();
        }
    }

    private void roster(String state, String rows) throws IOException {
        Path unfinished = drop.resolve(".roster.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write(("propertyName,value\noneroster.version,1.1\nfile.users," + state + "\n").getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(
                    ("sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
                                    + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n" + rows)
                            .getBytes(UTF_8));
        }
        Files.move(unfinished, drop.resolve("roster_" + state + ".zip"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void startWorker() {
        worker = new ConnectWorker(broker.bootstrapServers(), ports, installation);
        worker.start();
    }

    private Connectors connectors() {
        return new Connectors(worker.url());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("connector.class", "org.crosswalk.ingest.college.RegistrarSourceConnector");
        settings.put("tasks.max", "1");
        settings.put("exactly.once.support", "required");
        settings.put("transaction.boundary", "connector");
        settings.put("partner", "river-college");
        settings.put("folder", drop.toString());
        settings.put("archive.folder", archive.toString());
        settings.put("poll.interval.ms", "50");
        settings.put("batch.records", "500");
        // A file that deletes everything is meant to.
        settings.put("guards.deleted-percent", "100");
        settings.put("guards.fewer-rows-percent", "100");
        settings.put("guards.empty-file", "take");
        settings.put("ledger.bootstrap.servers", broker.bootstrapServers());
        settings.put("ledger.schema.registry.url", registry.url());
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.crosswalk.schemas.connect.SchemaDirectedConverter");
        settings.put("value.converter.schema.registry.url", registry.url());
        return settings;
    }

    private static List<String> rows(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(student -> row(student, '1')).toList());
    }

    private static String row(int student, int grade) {
        StringBuilder row = new StringBuilder(" ".repeat(128));
        put(row, 1, "S003601" + "%09d".formatted(student) + "MATH   1314   001");
        put(row, 41, "0300");
        put(row, 75, "100" + (char) grade);
        put(row, 98, "12022");
        return row.toString();
    }

    private static void put(StringBuilder row, int position, String value) {
        row.replace(position - 1, position - 1 + value.length(), value);
    }

    private static String key(int student) {
        return "river-college|%09d|2022-FALL|END_OF_TERM|MATH|1314|001".formatted(student);
    }

    private void drop(String name, List<String> rows) throws IOException {
        drop(name, rows, rows.size());
    }

    private void drop(String name, List<String> rows, int counted) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("HY2K003601CBM00S12022C0128REGISTRAR");
        lines.addAll(rows);
        lines.add("EOF1%05d".formatted(counted));
        Path written = Files.write(directory.resolve(name), lines);
        Files.move(written, drop.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Submission> accepted() {
        return submissions().stream()
                .filter(submission -> submission.getStatus() == SubmissionStatus.ACCEPTED)
                .sorted((a, b) -> Long.compare(a.getVersion(), b.getVersion()))
                .toList();
    }

    private List<Submission> submissions() {
        return committed(SUBMISSIONS).stream().map(ConsumerRecord::value).toList();
    }

    private <V extends SpecificRecord> List<ConsumerRecord<String, V>> committed(Topic<V> topic) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = consumer(topic, "read_committed")) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private <V extends SpecificRecord> boolean anyUncommitted(Topic<V> topic) {
        try (KafkaConsumer<String, V> consumer = consumer(topic, "read_uncommitted")) {
            return consumer.endOffsets(consumer.assignment()).values().stream().anyMatch(end -> end > 0);
        }
    }

    private <V extends SpecificRecord> KafkaConsumer<String, V> consumer(Topic<V> topic, String isolation) {
        Deserializer<V> values = ContractSerde.deserializer(registry.url());
        KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", isolation),
                new StringDeserializer(),
                values);
        consumer.assign(IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private void await(Callable<Boolean> condition) {
        patiently()
                .failFast(() -> assertThat(connectors().failure(CONNECTOR)).isEmpty())
                .until(condition);
    }
}
