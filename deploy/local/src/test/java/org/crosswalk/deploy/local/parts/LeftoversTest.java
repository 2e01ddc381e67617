package org.crosswalk.deploy.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clients that are no more have left in a broker is ended by its next start. */
@Timeout(300)
final class LeftoversTest {
    private static final TopicPartition FACTS = new TopicPartition("facts", 0);

    @TempDir
    private Path directory;

    @Test
    void anOpenTransactionHoldsNobodyUpAndMembersAreNotWaitedFor() throws Exception {
        Ports ports = Ports.keptIn(directory.resolve("ports.properties"));
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), ports)) {
            broker.start();
            leave(broker);
        }
        // Twice: the first start leaves groups without members to the second.
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedBroker again = new EmbeddedBroker(directory.resolve("broker"), ports)) {
                again.start();
                try (KafkaConsumer<String, String> reader = consumer(again, "reader")) {
                    reader.assign(List.of(FACTS));
                    assertThat(reader.endOffsets(List.of(FACTS))).isEqualTo(endsOfAll(again));
                    assertThat(valuesUpToTheEnd(reader)).containsExactly("committed");
                }
                assertThat(members(again, "killed")).isZero();
            }
        }
    }

    private static void leave(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(FACTS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "left"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(FACTS.topic(), "committed")).get();
        producer.commitTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(FACTS.topic(), "open")).get();
        try (KafkaConsumer<String, String> gone = consumer(broker, "gone")) {
            take(gone);
        }
        KafkaConsumer<String, String> killed = consumer(broker, "killed");
        take(killed);
        assertThat(members(broker, "killed")).isEqualTo(1);
        broker.close();
        producer.close(Duration.ZERO);
        killed.close(Duration.ZERO);
    }

    private static void take(KafkaConsumer<String, String> consumer) {
        consumer.subscribe(List.of(FACTS.topic()));
        while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
            assertThat(consumer.subscription()).isNotEmpty();
        }
        consumer.commitSync();
    }

    private static List<String> valuesUpToTheEnd(KafkaConsumer<String, String> reader) {
        reader.seekToBeginning(List.of(FACTS));
        long end = reader.endOffsets(List.of(FACTS)).get(FACTS);
        List<String> values = new ArrayList<>();
        while (reader.position(FACTS) < end) {
            reader.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
        }
        return values;
    }

    private static Map<TopicPartition, Long> endsOfAll(EmbeddedBroker broker) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            return consumer.endOffsets(List.of(FACTS));
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker, String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", group);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static int members(EmbeddedBroker broker, String group) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .size();
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
