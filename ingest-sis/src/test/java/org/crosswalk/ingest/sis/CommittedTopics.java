package org.crosswalk.ingest.sis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** Everything that was committed to any topic. */
final class CommittedTopics implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 120;
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();

    /** One record, its value as JSON, or null. */
    record Fact(String topic, int partition, String key, JsonNode value) {}

    CommittedTopics(String broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker,
                        "group.id", "everything",
                        "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", "500",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(Pattern.compile("(?!__consumer|__transaction).*"));
    }

    /** Reads on until what has come in so far is enough. */
    List<Fact> until(Topic<?> topic, Predicate<List<Fact>> enough) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            List<Fact> facts = of(topic);
            if (enough.test(facts)) {
                return facts;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not enough came to " + topic.name() + ": " + facts);
            }
        }
    }

    /** What was committed to a topic up to now. Topics are read side by side, so all are read to their ends first. */
    List<Fact> of(Topic<?> topic) {
        readToTheEnd();
        return all.stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(CommittedTopics::fact)
                .toList();
    }

    /** What has come to a topic since a number of records. */
    static Predicate<List<Fact>> atLeast(int count) {
        return facts -> facts.size() >= count;
    }

    private void readToTheEnd() {
        consumer.poll(POLL).forEach(all::add);
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (consumer.assignment().stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(POLL).forEach(all::add);
        }
    }

    /** Names of all topics that hold anything. */
    Set<String> names() {
        return all.stream().map(ConsumerRecord::topic).collect(java.util.stream.Collectors.toSet());
    }

    /** All bytes of all records, keys, values and headers, as text. */
    Stream<String> bytes() {
        return all.stream().flatMap(record -> {
            List<byte[]> parts = new ArrayList<>();
            parts.add(record.key());
            parts.add(record.value());
            record.headers().forEach(header -> parts.add(header.value()));
            return parts.stream()
                    .filter(java.util.Objects::nonNull)
                    .map(part -> new String(part, StandardCharsets.ISO_8859_1));
        });
    }

    private static Fact fact(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Fact(
                    record.topic(),
                    record.partition(),
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.value() == null ? null : JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
