package org.crosswalk.deploy.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** The control records of college files, in the order in which a reader sees them committed. */
final class ControlRecords implements AutoCloseable {

    private final KafkaConsumer<String, Submission> consumer;
    private final Deque<Submission> seen = new ArrayDeque<>();

    ControlRecords(Addresses addresses) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        addresses.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                ContractSerde.<Submission>deserializer(addresses.registryUrl()));
        Topic<Submission> topic = Topics.submissions(Sector.COLLEGE);
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for the next one. */
    Submission next() {
        while (seen.isEmpty()) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                seen.add(record.value());
            }
        }
        Submission next = seen.remove();
        if (next.getStatus() != SubmissionStatus.ACCEPTED) {
            throw new WrongResult("The file " + next.getSource() + " was refused: " + next.getReason());
        }
        return next;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
