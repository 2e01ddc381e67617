package org.crosswalk.deploy.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.registry.RegistryClient;
import org.crosswalk.schemas.serde.ContractSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts come back with what they held, after an orderly end and after being killed. */
final class EmbeddedPartsTest {

    private static final Installation INSTALLATION = Installation.ofThisCode();

    @TempDir
    private Path directory;

    @Test
    void theBrokerKeepsItsTopics() throws Exception {
        Ports ports = Ports.keptIn(directory.resolve("ports.properties"));
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), ports)) {
            assertThat(broker.check()).isPresent();
            broker.start();
            assertThat(broker.check()).isEmpty();
            try (Admin admin = admin(broker)) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        try (EmbeddedBroker again = new EmbeddedBroker(directory.resolve("broker"), ports)) {
            again.start();
            try (Admin admin = admin(again)) {
                Set<String> topics = admin.listTopics().names().get();
                assertThat(topics).contains("kept");
            }
        }
    }

    @Test
    void theRegistryKeepsTheIdOfEverySchemaEvenWhenKilled() throws Exception {
        Map<String, Integer> before;
        RegistryProcess killed = registry();
        killed.start();
        RegistryClient.registerContract(RegistryClient.connect(killed.url()));
        before = ids(killed);
        kill(registryProcess());

        try (RegistryProcess again = registry()) {
            again.start();
            RegistryClient.registerContract(RegistryClient.connect(again.url()));
            assertThat(ids(again)).isEqualTo(before);
        }
    }

    @Test
    void aRegistryThatWasKilledWhileItLaidOutItsTablesBeginsAnew() throws Exception {
        Path data = directory.resolve("registry");
        Path torn = data.resolve("schemas.mv.db");
        new FirstStart(data).begin();
        Files.writeString(torn, "the first of many tables");

        try (RegistryProcess next = registry()) {
            next.start();
            RegistryClient.registerContract(RegistryClient.connect(next.url()));
            assertThat(ids(next)).hasSameSizeAs(Topics.all());
        }
    }

    @Test
    void aDatabaseThatWasKilledWhileItWasLaidOutBeginsAnew() throws Exception {
        Path data = directory.resolve("database");
        new FirstStart(data).begin();
        Files.writeString(data.resolve("postgresql.conf"), "");

        try (EmbeddedDatabase next = database()) {
            next.start();
            assertThat(next.create("district")).isTrue();
        }
    }

    @Test
    void theRegistryTakesEveryReleasedVersionOfASchemaAfterTheOneBefore() throws Exception {
        try (RegistryProcess registry = registry()) {
            registry.start();
            SchemaRegistryClient client = RegistryClient.connect(registry.url());
            client.updateCompatibility(null, RegistryClient.COMPATIBILITY);
            for (Topic<?> topic : Topics.all()) {
                Path history = Path.of("../../schemas/src/test/history").resolve(topic.name());
                for (int version = 1; Files.exists(history.resolve(version + ".avsc")); version++) {
                    client.register(
                            topic.subject(), new AvroSchema(Files.readString(history.resolve(version + ".avsc"))));
                }
            }
            RegistryClient.registerContract(client);
            assertThat(client.getAllVersions("college.submissions.v1-value")).hasSize(2);
        }
    }

    @Test
    void everyValueOfATopicIsWrittenAsConfluentsSerializerWritesIt() throws Exception {
        try (RegistryProcess registry = registry()) {
            registry.start();
            RegistryClient.registerContract(RegistryClient.connect(registry.url()));
            ContractValues values = ContractValues.of(registry.url());
            try (var confluent = ContractSerde.serializer(registry.url())) {
                for (int n = 0; n < 3; n++) {
                    Course course = Course.newBuilder()
                            .setVersion(n)
                            .setPartner("north-district")
                            .setDeleted(n == 1)
                            .setOrigin("courses")
                            .setSchoolYear(2023)
                            .setCourse("c" + n)
                            .setDualCredit(n == 2)
                            .build();
                    byte[] wire = values.encode(Topics.REFERENCE_COURSES, course);
                    assertThat(wire).isEqualTo(confluent.serialize(Topics.REFERENCE_COURSES.name(), course));
                    assertThat(values.decode(Topics.REFERENCE_COURSES, wire)).isEqualTo(course);
                }
            }
        }
    }

    @Test
    void aRegistryLeftBehindIsEndedByTheNextStart() throws Exception {
        RegistryProcess leftBehind = registry();
        leftBehind.start();
        ProcessHandle left = registryProcess();

        try (RegistryProcess next = registry()) {
            next.start();
            assertThat(left.isAlive()).isFalse();
            assertThat(next.check()).isEmpty();
        }
    }

    @Test
    void theDatabaseKeepsWhatWasCommittedWhenKilled() throws Exception {
        EmbeddedDatabase killed = database();
        killed.start();
        assertThat(killed.create("district")).isTrue();
        try (Connection connection = killed.connect("district");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n int)");
            statement.execute("INSERT INTO kept VALUES (7)");
        }
        kill(postmaster());
        killed.close();

        try (EmbeddedDatabase next = database()) {
            next.start();
            assertThat(next.create("district")).isFalse();
            try (Connection connection = next.connect("district");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT n, current_setting('wal_level') FROM kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
                assertThat(rows.getString(2)).isEqualTo("logical");
            }
        }
    }

    @Test
    void aDatabaseThatHasNotSaidYetThatItRunsIsEndedByTheNextStart() throws Exception {
        EmbeddedDatabase leftBehind = database();
        leftBehind.start();
        ProcessHandle left = postmaster();
        Files.delete(directory.resolve("database/postmaster.pid"));
        leftBehind.close();
        assertThat(left.isAlive()).isTrue();

        try (EmbeddedDatabase next = database()) {
            next.start();
            assertThat(left.isAlive()).isFalse();
            assertThat(next.check()).isEmpty();
        }
    }

    @Test
    void theConnectWorkerSeesEveryConnectorOfTheHouse() throws Exception {
        Ports ports = Ports.keptIn(directory.resolve("ports.properties"));
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), ports)) {
            broker.start();
            try (ConnectWorker worker = new ConnectWorker(broker.bootstrapServers(), ports, INSTALLATION)) {
                worker.start();
                assertThat(worker.check()).isEmpty();
                assertThat(Http.get(worker.url() + "/connector-plugins?connectorsOnly=false")
                                .body())
                        .contains("io.debezium.connector.postgresql.PostgresConnector")
                        .contains("org.crosswalk.ingest.college.RegistrarSourceConnector")
                        .contains("org.crosswalk.ingest.wbl.PlacementReportSourceConnector")
                        .contains("org.crosswalk.ingest.wbl.PlacementLogSourceConnector")
                        .contains("org.crosswalk.ingest.sis.SisSourceConnector")
                        .contains("org.crosswalk.schemas.connect.SchemaDirectedConverter");
            }
        }
    }

    @Test
    void aWorkerEndsTheTransactionThatAKilledOneLeftInItsOffsets() throws Exception {
        Ports ports = Ports.keptIn(directory.resolve("ports.properties"));
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), ports);
                Admin admin = admin(broker)) {
            broker.start();
            ListTransactionsOptions ongoing =
                    new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
            String positions = "crosswalk-connect-offset";
            String task = "crosswalk-connect-college-river-0";
            admin.createTopics(
                            List.of(new NewTopic(positions, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
            try (KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            broker.bootstrapServers(),
                            "transactional.id",
                            task,
                            "transaction.timeout.ms",
                            900_000),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                killed.initTransactions();
                killed.beginTransaction();
                killed.send(new ProducerRecord<>(positions, new byte[1], new byte[1]))
                        .get();
                assertThat(admin.listTransactions(ongoing).all().get())
                        .extracting(TransactionListing::transactionalId)
                        .containsExactly(task);

                try (ConnectWorker next = new ConnectWorker(broker.bootstrapServers(), ports, INSTALLATION)) {
                    next.start();
                    assertThat(admin.listTransactions(ongoing).all().get())
                            .extracting(TransactionListing::transactionalId)
                            .doesNotContain(task);
                }
            }
        }
    }

    private RegistryProcess registry() {
        return new RegistryProcess(
                directory.resolve("registry"),
                directory.resolve("registry.log"),
                Ports.keptIn(directory.resolve("ports.properties")),
                INSTALLATION);
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(
                directory.resolve("database"),
                directory.resolve("database.log"),
                Ports.keptIn(directory.resolve("ports.properties")),
                INSTALLATION);
    }

    private static Map<String, Integer> ids(RegistryProcess registry) throws Exception {
        SchemaRegistryClient client = RegistryClient.connect(registry.url());
        Map<String, Integer> ids = new HashMap<>();
        for (Topic<?> topic : Topics.all()) {
            ids.put(
                    topic.subject(),
                    client.getLatestSchemaMetadata(topic.subject()).getId());
        }
        return ids;
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private ProcessHandle registryProcess() {
        return StaleProcess.all("java", directory.resolve("registry/schemas").toString())
                .findFirst()
                .orElseThrow();
    }

    private ProcessHandle postmaster() {
        return StaleProcess.all("postgres", directory.resolve("database").toString())
                .findFirst()
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get();
    }
}
