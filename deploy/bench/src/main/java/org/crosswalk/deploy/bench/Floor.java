package org.crosswalk.deploy.bench;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.crosswalk.schemas.serde.ContractSerde;

/** What stands beneath every topology: a plain consumer that reads topics from their beginning and decodes each value. */
final class Floor {

    private Floor() {}

    /**
     * Reads all that the topics hold now, committed records only.
     *
     * @return the number of records that have a value
     */
    static long read(String bootstrapServers, String registryUrl, Collection<String> topics) {
        try (KafkaConsumer<String, SpecificRecord> consumer =
                CommittedRecords.consumer(bootstrapServers, ContractSerde.deserializer(registryUrl))) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long[] count = {0};
            CommittedRecords.toTheirEnds(consumer, record -> count[0] += record.value() == null ? 0 : 1);
            return count[0];
        }
    }
}
