package org.crosswalk.app;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;

/**
 * Reads contract topics as they are, from their beginning to the ends that they have when the reading begins: only what
 * transactions have committed, in the order of each partition.
 */
public final class RecordReader {
    private final String bootstrap;
    private final ContractValues values;
    private final Consumer<String> progress;

    /**
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     * @param progress takes a line for people, now and then
     */
    public RecordReader(String bootstrap, String registryUrl, Consumer<String> progress) {
        this.bootstrap = bootstrap;
        this.values = ContractValues.of(registryUrl);
        this.progress = progress;
    }

    /** Takes records, in the order of each partition. */
    public interface Sink {
        /** Takes one record; its value is null when the key is gone. */
        void take(String topic, String key, SpecificRecord value);

        /** The same for those who ask for the record's time too, in milliseconds since 1970. */
        default void take(String topic, String key, SpecificRecord value, long timestamp) {
            take(topic, key, value);
        }
    }

    /**
     * Reads some topics; one that does not exist is as good as empty.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public void read(Collection<String> topics, Sink sink) {
        List<String> all = List.copyOf(topics);
        try (var scan = TopicScan.open(bootstrap, values, all, progress)) {
            scan.read(all, sink);
        }
    }
}
