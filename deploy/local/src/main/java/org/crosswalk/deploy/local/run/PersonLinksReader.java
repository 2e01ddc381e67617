package org.crosswalk.deploy.local.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.serde.ContractSerde;

/** Reads which person each student of a partner is linked to. */
final class PersonLinksReader {

    private PersonLinksReader() {}

    /** The links that hold at the moment of the call, as far as they are committed. */
    static Map<SourcePerson, String> readAll(Addresses addresses) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                addresses.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false");
        List<TopicPartition> partitions = IntStream.range(0, Topics.PERSON_LINKS.partitions())
                .mapToObj(number -> new TopicPartition(Topics.PERSON_LINKS.name(), number))
                .toList();
        Map<SourcePerson, String> links = new HashMap<>();
        try (KafkaConsumer<String, PersonLink> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), ContractSerde.<PersonLink>deserializer(addresses.registryUrl()))) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> take(links, record));
            }
        }
        return links;
    }

    private static void take(Map<SourcePerson, String> links, ConsumerRecord<String, PersonLink> record) {
        SourcePerson source = SourcePerson.ofKey(record.key());
        if (record.value() == null || record.value().getDeleted()) {
            links.remove(source);
        } else {
            links.put(source, record.value().getPerson());
        }
    }
}
