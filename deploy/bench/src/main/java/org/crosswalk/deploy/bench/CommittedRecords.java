package org.crosswalk.deploy.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.serde.ContractSerde;

/** Consumers without a group that see what any reader of committed records would. */
final class CommittedRecords {

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
}
