package org.crosswalk.deploy.local.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.schemas.Topics;

/** Waits for the first indicator cell that a reader can see. */
final class FirstCell {

    private FirstCell() {}

    /** Returns when a committed record is on the topic of the cells. */
    static void await(String bootstrapServers) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.CELLS.partitions())
                .mapToObj(number -> new TopicPartition(Topics.CELLS.name(), number))
                .toList();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false",
                "max.poll.records",
                "1");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                // The broker holds each question back until it has something or 200 ms have passed.
            }
        }
    }
}
