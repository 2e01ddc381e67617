package org.crosswalk.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.crosswalk.flow.ContractReader;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Intake;

/**
 * Reads contract topics from their beginning to the ends that they had when the scan was opened. Only what transactions
 * have committed is read, and records that do not keep to the contract are passed over, as the pipeline refuses them.
 */
final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int IDLE_POLLS = 120;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int LINE_EVERY = 250_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final ContractReader reader;
    private final java.util.function.Consumer<String> progress;

    private TopicScan(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            ContractValues values,
            java.util.function.Consumer<String> progress) {
        this.consumer = consumer;
        this.ends = ends;
        this.reader = new ContractReader(values, partitions(ends.keySet()).size());
        this.progress = progress;
    }

    /**
     * Opens a scan of the topics that exist among some; a topic that does not exist is as good as empty.
     *
     * @param bootstrap addresses of brokers
     * @param values how values are decoded
     * @param topics topics to be read
     * @param progress takes a line for people, now and then
     */
    static TopicScan open(
            String bootstrap,
            ContractValues values,
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
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            return new TopicScan(consumer, ends(consumer, topics), values, progress);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The numbers of the partitions that the topics of the scan have. */
    Set<Integer> partitions() {
        return partitions(ends.keySet());
    }

    /** Reads every partition of some topics. */
    void read(Collection<String> topics, RecordReader.Sink sink) {
        read(
                String.join(", ", topics),
                ends.keySet().stream().filter(p -> topics.contains(p.topic())).toList(),
                sink);
    }

    /** Reads one partition of some topics. */
    void read(Collection<String> topics, int partition, RecordReader.Sink sink) {
        read(
                "facts of partition " + partition,
                ends.keySet().stream()
                        .filter(p -> p.partition() == partition && topics.contains(p.topic()))
                        .toList(),
                sink);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(String what, List<TopicPartition> partitions, RecordReader.Sink sink) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<TopicPartition> open = new ArrayList<>(partitions);
        open.removeIf(this::atEnd);
        long records = 0;
        int idle = 0;
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> batch = consumer.poll(POLL);
            batch.forEach(one -> give(one, sink));
            long sofar = records + batch.count();
            if (sofar / LINE_EVERY > records / LINE_EVERY) {
                progress.accept("reading " + what + ": " + sofar + " records so far");
            }
            records = sofar;
            open.removeIf(this::atEnd);
            idle = batch.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new IllegalStateException(
                        "No more records come of " + open
                                + ", though they have not been read to the end. Check that the brokers are up, then try again.");
            }
        }
        progress.accept("read " + records + " records: " + what);
    }

    private void give(ConsumerRecord<byte[], byte[]> one, RecordReader.Sink sink) {
        if (one.offset() >= ends.get(new TopicPartition(one.topic(), one.partition()))) {
            return;
        }
        var read = reader.read(
                new Place(one.topic(), one.partition(), one.offset()),
                new Record<>(one.key(), one.value(), Math.max(0, one.timestamp())));
        if (read instanceof Intake.Valid valid) {
            sink.take(one.topic(), valid.key(), valid.value(), one.timestamp());
        }
    }

    private boolean atEnd(TopicPartition partition) {
        return consumer.position(partition) >= ends.get(partition);
    }

    private static Set<Integer> partitions(Collection<TopicPartition> all) {
        Set<Integer> numbers = new TreeSet<>();
        all.forEach(partition -> numbers.add(partition.partition()));
        return numbers;
    }

    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer, Collection<String> topics) {
        List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    private record Place(String topic, int partition, long offset) implements RecordMetadata {}
}
