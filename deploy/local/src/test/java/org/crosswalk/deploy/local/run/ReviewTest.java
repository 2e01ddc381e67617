package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.deploy.local.Patience.patiently;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.deploy.local.Shell;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.identity.model.Models;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A steward at work while the pipeline runs, and after it has ended. */
@Timeout(300)
final class ReviewTest {
    private static final String ANN = "north|1";
    private static final String ANNE = "river|A7";

    // A part that is ending may still write into its directory while the test ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory;

    private final Shell shell = new Shell();

    @Test
    void aPossibleMatchIsListedExplainedDecidedAndTakenBack() throws Exception {
        Files.createDirectories(directory.resolve("drop"));
        Files.writeString(
                directory.resolve("model.yaml"),
                Models.write(Models.bundled().file()).replace("accept: 0.9", "accept: 0.8"));
        Path file = Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                linkage: model.yaml
                partners:
                  - { id: river, sector: college, source: { folder: drop } }
                """);
        Region region = RegionFile.read(file);
        Plan plan = Plan.of(region, EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.INDICATORS, Role.SERVING));
        Layout layout = new Layout(directory.resolve("work"));
        var console = new Console(System.out, System.nanoTime());
        try (RegionService service = RegionService.start(region, plan, layout, console)) {
            Addresses addresses = Addresses.published(layout).orElseThrow();
            send(addresses);
            patiently().until(() -> run("review") == 0 && shell.printed().contains(ANN + "   " + ANNE));
            assertThat(shell.printed()).contains("2005-03-01  2005-03-07  one-digit");
            assertThat(run("review", "--partner", "hill", "--format", "csv")).isZero();
            assertThat(shell.printed()).startsWith("number,").hasLineCount(1);

            assertThat(run("why", ANNE, ANN)).isZero();
            assertThat(shell.printed()).contains("asserted             nothing", "now                  two people, P");
            assertThat(run("review", "decide", ANN, "river|none", "--same", "--who", "Dana", "--why", "x"))
                    .isEqualTo(2);
            assertThat(run("review", "decide", ANNE, ANN, "--same", "--who", "Dana", "--why", "same mother"))
                    .isZero();
            assertThat(shell.printed()).contains("one person (number 1", "The pipeline runs");
            patiently().until(() -> onePerson(addresses));
            assertThat(run("why", ANNE, ANN)).isZero();
            assertThat(shell.printed()).contains("Dana decided that they are one person: same mother", "one person, P");
            patiently()
                    .until(() ->
                            run("review", "changes") == 0 && shell.printed().contains("assertion"));
            patiently().until(() -> run("review") == 0 && shell.printed().isEmpty());
            assertThat(run(
                            "train",
                            "--output",
                            directory.resolve("trained.yaml").toString()))
                    .isZero();
            assertThat(directory.resolve("trained.yaml")).content().contains("trained: true", "accept: 0.8");
            assertThat(run("verify")).isZero();
            assertThat(service).isNotNull();
        }
        Files.writeString(file, Files.readString(file).replace("linkage: model.yaml\n", ""));
        assertThat(run("verify", "--region", file.toString())).isEqualTo(2);
        assertThat(run("review", "withdraw", ANN, ANNE, "--who", "Dana", "--why", "two cousins"))
                .isZero();
        assertThat(shell.printed()).contains("taken back (number 2", "No pipeline runs");
    }

    private static boolean onePerson(Addresses addresses) {
        Map<SourcePerson, String> links = PersonLinksReader.readAll(addresses);
        String ann = links.get(SourcePerson.ofKey(ANN));
        return ann != null && ann.equals(links.get(SourcePerson.ofKey(ANNE)));
    }

    private static void send(Addresses addresses) throws Exception {
        var ann = K12Student.newBuilder()
                .setVersion(1)
                .setPartner("north")
                .setStudent("1")
                .setFirstName("Annabel")
                .setLastName("Ruiz")
                .setBirthDate(LocalDate.of(2005, 3, 1))
                .setSex(Sex.F)
                .build();
        var anne = CollegeStudent.newBuilder()
                .setVersion(1)
                .setPartner("river")
                .setStudent("A7")
                .setFirstName("Annabel")
                .setLastName("Ruiz")
                .setBirthDate(LocalDate.of(2005, 3, 7))
                .setSex(Sex.F)
                .build();
        try (var producer = new KafkaProducer<String, SpecificRecord>(
                Map.of("bootstrap.servers", addresses.bootstrapServers()),
                new StringSerializer(),
                ContractSerde.serializer(addresses.registryUrl()))) {
            producer.send(record(Topics.K12_STUDENTS, ANN, ann)).get();
            producer.send(record(Topics.COLLEGE_STUDENTS, ANNE + "|2023-FALL|CENSUS", anne))
                    .get();
        }
    }

    private static ProducerRecord<String, SpecificRecord> record(Topic<?> topic, String key, SpecificRecord value) {
        return new ProducerRecord<>(topic.name(), topic.partition(key, topic.partitions()), key, value);
    }

    private int run(Object... arguments) {
        return shell.runIn(directory.resolve("work"), arguments);
    }
}
