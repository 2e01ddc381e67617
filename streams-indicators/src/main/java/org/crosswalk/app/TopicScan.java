package org.crosswalk.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.serde.ContractSerde;

/**
 * Reads contract topics from their beginning to the ends that they had when the scan was opened. Only what transactions
 * have committed is read.
 */
final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int IDLE_POLLS = 120;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int LINE_EVERY = 250_000;

    /** Takes the records of a scan, in the order of each partition. */
    interface Sink {
        /** Takes one record; its value is null when the key is gone. */
        void take(String topic, String key, SpecificRecord value);
    }

    private final Consumer<String, SpecificRecord> consumer;
    private final Map<TopicPartition, Long> ends;
    private final java.util.function.Consumer<String> progress;

    private TopicScan(
            Consumer<String, SpecificRecord> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<String> progress) {
        this.consumer = consumer;
        this.ends = ends;
        this.progress = progress;
    }

    /**
     * Opens a scan of the topics that exist among some; a topic that does not exist is as good as empty.
     *
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     * @param topics topics to be read
     * @param progress takes a line for people, now and then
     */
    static TopicScan open(
            String bootstrap,
            String registryUrl,
            Collection<String> topics,
            java.util.function.Consumer<String> progress) {
        return open(bootstrap, ContractSerde.deserializer(registryUrl), topics, progress);
    }

    static TopicScan open(
            String bootstrap,
            Deserializer<SpecificRecord> values,
            Collection<String> topics,
            java.util.function.Consumer<String> progress) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        try {
            return new TopicScan(consumer, ends(consumer, topics), progress);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The numbers of the partitions that some topics have together. */
    Set<Integer> partitions(Collection<String> topics) {
        Set<Integer> partitions = new TreeSet<>();
        ends.keySet().stream().filter(p -> topics.contains(p.topic())).forEach(p -> partitions.add(p.partition()));
        return partitions;
    }

    /** Reads every partition of some topics. */
    void read(Collection<String> topics, Sink sink) {
        read(
                String.join(", ", topics),
                ends.keySet().stream().filter(p -> topics.contains(p.topic())).toList(),
                sink);
    }

    /** Reads one partition of some topics. */
    void read(Collection<String> topics, int partition, Sink sink) {
        read(
                "partition " + partition + " of the facts",
                ends.keySet().stream()
                        .filter(p -> p.partition() == partition && topics.contains(p.topic()))
                        .toList(),
                sink);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(String what, List<TopicPartition> partitions, Sink sink) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<TopicPartition> open = new ArrayList<>(partitions);
        long records = 0;
        int idle = 0;
        open.removeIf(this::atEnd);
        while (!open.isEmpty()) {
            ConsumerRecords<String, SpecificRecord> batch = consumer.poll(POLL);
            batch.forEach(one -> {
                if (one.offset() < ends.get(new TopicPartition(one.topic(), one.partition()))) {
                    sink.take(one.topic(), one.key(), one.value());
                }
            });
            if (records / LINE_EVERY != (records + batch.count()) / LINE_EVERY) {
                progress.accept("reading " + what + ": " + (records + batch.count()) + " records so far");
            }
            records += batch.count();
            idle = batch.isEmpty() ? idle + 1 : 0;
            open.removeIf(this::atEnd);
            if (idle > IDLE_POLLS) {
                throw new IllegalStateException(
                        "No more records come of " + open
                                + ", though they have not been read to the end. Check that the brokers are up, then try again.");
            }
        }
        progress.accept("read " + records + " records: " + what);
    }

    private boolean atEnd(TopicPartition partition) {
        return consumer.position(partition) >= ends.get(partition);
    }

    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer, Collection<String> topics) {
        Map<String, List<PartitionInfo>> existing = new HashMap<>(consumer.listTopics());
        existing.keySet().retainAll(topics);
        List<TopicPartition> partitions = existing.values().stream()
                .flatMap(List::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }
}
