package org.crosswalk.submission.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.errors.RetriableException;

/** Reads topics back as they were committed, to the end that they have when the reading begins. */
public final class CommittedTopics {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final List<String> topics;

    /**
     * Topics.
     *
     * @param bootstrapServers brokers
     * @param clientSettings further settings of the clients, such as those of TLS
     */
    public CommittedTopics(String bootstrapServers, Map<String, Object> clientSettings, List<String> topics) {
        this.settings = new HashMap<>(clientSettings);
        this.topics = List.copyOf(topics);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    }

    /**
     * Reads them.
     *
     * @param record takes each record, in the order of its partition
     * @throws KafkaException when the brokers cannot be reached
     * @throws RetriableException when another transaction stays open for long
     */
    public void read(Consumer<ConsumerRecord<String, byte[]>> record) {
        Map<TopicPartition, Long> ends = ends();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new RetriableException("The topics " + String.join(" and ", topics)
                            + " could not be read to their ends within " + LONGEST_WAIT.toSeconds()
                            + " s, because another transaction is open there; it is tried again");
                }
                consumer.poll(POLL).forEach(record);
            }
        }
    }

    /**
     * Where the topics end, uncommitted records included. A reader of committed records alone would stop before another
     * partner's open transaction, and so before records of this partner that were committed after it began.
     */
    private Map<TopicPartition, Long> ends() {
        try (Admin admin = Admin.create(settings)) {
            var described = admin.describeTopics(topics).allTopicNames().get();
            List<TopicPartition> partitions = described.values().stream()
                    .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                            .mapToObj(number -> new TopicPartition(topic.name(), number)))
                    .toList();
            Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get();
            Map<TopicPartition, Long> ends = new HashMap<>();
            found.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
