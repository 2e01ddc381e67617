package org.crosswalk.deploy.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.schemas.Topics;

/** Where the topics of college facts, rejects and held rows end: what stands still while nothing of a file is sent on. */
final class TopicEnds implements AutoCloseable {

    private static final String COLLEGE = "college.";
    private static final String CONTROL = "college.submissions.";

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicEnds(String bootstrapServers) {
        consumer = CommittedRecords.consumer(bootstrapServers, new ByteArrayDeserializer());
        partitions = Topics.all().stream()
                .filter(topic ->
                        topic.name().startsWith(COLLEGE) && !topic.name().startsWith(CONTROL))
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .toList();
    }

    /** The sum of the committed ends. */
    long sum() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(end -> end)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
