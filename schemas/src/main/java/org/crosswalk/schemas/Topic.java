package org.crosswalk.schemas;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * All that is to know of one contract topic.
 *
 * @param name topic name, {@code <sector>.<entity>.v<N>}
 * @param value class of the values; keys are always text (see {@link FactKey})
 * @param partitions number of partitions, at least 1
 * @param partitioning what decides a record's partition
 * @param retention what the broker keeps
 * @param <V> type of the values
 */
public record Topic<V extends SpecificRecord>(
        String name, Class<V> value, int partitions, Partitioning partitioning, Retention retention) {

    /** What decides the partition of a record. */
    public enum Partitioning {
        /** The student as the partner knows them, so that all facts of one student arrive in one place. */
        SOURCE_PERSON,
        /** The record's own key. */
        KEY
    }

    /** What the broker keeps of a topic. */
    public enum Retention {
        /** The last value of each key, for ever. */
        LATEST_PER_KEY,
        /** Everything, for ever. */
        EVERYTHING
    }

    /** The Avro schema of the values. */
    public Schema schema() {
        return SpecificData.get().getSchema(value);
    }

    /** The subject under which the registry holds the schema of the values. */
    public String subject() {
        return name + "-value";
    }

    /** Settings with which the topic is created. */
    public Map<String, String> settings() {
        return switch (retention) {
            case LATEST_PER_KEY -> Map.of("cleanup.policy", "compact");
            case EVERYTHING -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
        };
    }

    /**
     * The partition of a record, for {@code count} partitions (the descriptor's own count in production).
     *
     * @param key key of the record
     * @param count number of partitions of the topic, at least 1
     */
    public int partition(String key, int count) {
        return switch (partitioning) {
            case SOURCE_PERSON -> SourcePerson.ofKey(key).partition(count);
            case KEY -> FactKey.partition(key, count);
        };
    }
}
