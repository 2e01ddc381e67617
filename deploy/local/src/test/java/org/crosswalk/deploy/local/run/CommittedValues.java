package org.crosswalk.deploy.local.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.serde.ContractSerde;

/** What a contract topic holds. */
final class CommittedValues {
    private CommittedValues() {}

    /** The last committed value of each key; keys whose last value is null are absent. */
    static Map<String, SpecificRecord> read(Addresses addresses, Topic<?> topic) {
        try (var consumer = new KafkaConsumer<String, SpecificRecord>(
                Map.of("bootstrap.servers", addresses.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                ContractSerde.<SpecificRecord>deserializer(addresses.registryUrl()))) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, SpecificRecord> values = new TreeMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    values.remove(record.key());
                    if (record.value() != null) {
                        values.put(record.key(), record.value());
                    }
                });
            }
            return values;
        }
    }
}
