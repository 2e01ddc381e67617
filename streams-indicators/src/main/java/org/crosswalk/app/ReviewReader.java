package org.crosswalk.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.PersonChange;
import org.crosswalk.schemas.identity.PossibleMatch;

/** Reads what identity publishes for stewards: the pairs that wait for a decision, and what changed. */
public final class ReviewReader {
    private final String bootstrap;
    private final ContractValues values;

    /**
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     */
    public ReviewReader(String bootstrap, String registryUrl) {
        this(bootstrap, ContractValues.of(registryUrl));
    }

    ReviewReader(String bootstrap, ContractValues values) {
        this.bootstrap = bootstrap;
        this.values = values;
    }

    /**
     * A merge or a split.
     *
     * @param timestamp when the record came that caused it, in milliseconds since 1970
     * @param change what changed
     */
    public record Change(long timestamp, PersonChange change) {}

    /**
     * The pairs that wait for a decision, the most probable first.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public List<PossibleMatch> possibleMatches() {
        Map<String, PossibleMatch> open = new TreeMap<>();
        read(Topics.POSSIBLE_MATCHES, (topic, key, value) -> {
            if (value == null) {
                open.remove(key);
            } else {
                open.put(key, (PossibleMatch) value);
            }
        });
        List<PossibleMatch> sorted = new ArrayList<>(open.values());
        sorted.sort(Comparator.comparingDouble(PossibleMatch::getProbability).reversed());
        return sorted;
    }

    /**
     * Every merge and split, the newest last.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public List<Change> changes() {
        var changes = new Changes();
        read(Topics.PERSON_CHANGES, changes);
        changes.all.sort(Comparator.comparingLong(Change::timestamp));
        return changes.all;
    }

    private void read(Topic<?> topic, RecordReader.Sink sink) {
        List<String> topics = List.of(topic.name());
        try (var scan = TopicScan.open(bootstrap, values, topics, line -> {})) {
            scan.read(topics, sink);
        }
    }

    private static final class Changes implements RecordReader.Sink {
        private final List<Change> all = new ArrayList<>();

        @Override
        public void take(String topic, String key, SpecificRecord value) {
            throw new IllegalStateException("A change is told with its time");
        }

        @Override
        public void take(String topic, String key, SpecificRecord value, long timestamp) {
            if (value != null) {
                all.add(new Change(timestamp, (PersonChange) value));
            }
        }
    }
}
