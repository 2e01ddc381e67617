package org.crosswalk.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.serde.ContractSerde;

/** Consumers without a group that see what any reader of committed records would. */
final class CommittedRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private CommittedRecords() {}

    /** A consumer that was given no partitions yet. */
    static <V> KafkaConsumer<String, V> consumer(String bootstrapServers, Deserializer<V> values) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                values);
    }

    /** A consumer of all of a contract topic, from its beginning. */
    static <V extends SpecificRecord> KafkaConsumer<String, V> of(Topic<V> topic, Addresses addresses) {
        KafkaConsumer<String, V> consumer =
                consumer(addresses.bootstrapServers(), ContractSerde.deserializer(addresses.registryUrl()));
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /**
     * Reads on from where a consumer stands to the ends that its partitions have now.
     *
     * @param each takes each record, in the order of its partition
     * @return the ends
     */
    static <V> Map<TopicPartition, Long> toTheirEnds(
            KafkaConsumer<String, V> consumer, Consumer<ConsumerRecord<String, V>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<TopicPartition> open = new ArrayList<>(ends.keySet());
        open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        while (!open.isEmpty()) {
            consumer.poll(POLL).forEach(each);
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        }
        return ends;
    }
}
