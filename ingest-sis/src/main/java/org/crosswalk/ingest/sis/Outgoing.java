package org.crosswalk.ingest.sis;

import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Struct;
import org.crosswalk.mapping.Emission;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.connect.AvroToStruct;

/**
 * The one record that a change becomes.
 *
 * @param topic name of the topic
 * @param partition partition, or null to leave it to the producer
 * @param key key
 * @param value value, or null
 */
record Outgoing(String topic, Integer partition, String key, Struct value) {

    static Outgoing of(Topic<?> topic, String key, IndexedRecord value) {
        return new Outgoing(
                topic.name(),
                topic.partition(key, topic.partitions()),
                key,
                value == null ? null : AvroToStruct.struct(value));
    }

    static Outgoing of(Emission emission) {
        return of(emission.topic(), emission.key(), emission.value());
    }
}
