package org.crosswalk.flow;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topic.Partitioning;
import org.crosswalk.schemas.Topics;

/**
 * Looks at records of contract topics before anything is done with them: values are decoded here and nowhere later, so that
 * bytes which are no value are data (a reject) and not a failure. Not safe for use by several threads.
 */
public final class ContractReader {
    private static final int PARTNER = 1;
    private static final int STUDENT = 2;

    private final ContractValues values;
    private final int partitions;

    /**
     * @param values how values are decoded
     * @param partitions partitions of the contract topics
     */
    public ContractReader(ContractValues values, int partitions) {
        this.values = values;
        this.partitions = partitions;
    }

    /**
     * Looks at a record.
     *
     * @param from where it was read
     * @throws RuntimeException when the schema registry cannot be asked now
     */
    public Intake read(RecordMetadata from, Record<byte[], byte[]> record) {
        Topic<?> topic = Topics.named(from.topic())
                .orElseThrow(() -> new IllegalArgumentException("Not a contract topic: " + from.topic()));
        var offered = new Offered(topic, from, record);
        if (record.key() == null) {
            return offered.refuse(
                    "key", "present", "Send every record with its key; without one it can replace nothing.");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            return offered.wellKeyed(key) ? new Intake.Valid(topic, key, null, Optional.empty()) : offered.refuseKey();
        }
        SpecificRecord value;
        try {
            value = values.decode(topic, record.value());
        } catch (Undecodable e) {
            return offered.refuse(
                    "value", "decodable", "Send Avro under the topic's registered schema: " + e.getMessage());
        }
        return look(offered, key, value);
    }

    private Intake look(Offered offered, String key, SpecificRecord value) {
        Topic<?> topic = offered.topic();
        if (value.getClass() != topic.value()) {
            return offered.refuse(
                    "value",
                    "schema",
                    "This topic holds " + topic.value().getSimpleName() + ", not "
                            + value.getClass().getSimpleName() + ".");
        }
        if (!offered.wellKeyed(key)) {
            return offered.refuseKey();
        }
        if (topic.partitioning() == Partitioning.SOURCE_PERSON) {
            String partner = text(value, PARTNER);
            String student = text(value, STUDENT);
            int person = FactKey.lengthOfPerson(key, partner, student);
            if (person < 0) {
                return offered.refuse(
                        "key",
                        "consistent",
                        "The key must begin with the value's partner and student: " + FactKey.of(partner, student)
                                + ".");
            }
            int partition = FactKey.partition(key.substring(0, person), partitions);
            if (partition != offered.from().partition()) {
                return offered.refuse(
                        "partition",
                        "consistent",
                        "Facts are partitioned by partner and student; this one belongs in partition " + partition
                                + ".");
            }
        }
        return new Intake.Valid(
                topic, key, value, values.avro(topic, offered.record().value()));
    }

    private static String text(SpecificRecord value, int field) {
        return value.get(field) == null ? "" : value.get(field).toString();
    }
}
