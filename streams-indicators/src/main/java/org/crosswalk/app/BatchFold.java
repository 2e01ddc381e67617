package org.crosswalk.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;

/**
 * What holds after topics have been read: the newest version of each key. A lower version than the one held is ignored, an
 * equal one is taken again, and after a null value a key holds nothing until a state comes that is not older than the last.
 */
final class BatchFold implements RecordReader.Sink {
    private static final String VERSION = "version";
    private static final String PARTNER = "partner";
    private static final String DELETED = "deleted";

    /**
     * The last state of a key.
     *
     * @param topic its topic
     * @param key the key
     * @param value the last value
     * @param forgotten whether a null came after it
     */
    record Held(String topic, String key, SpecificRecord value, boolean forgotten) {
        long version() {
            return (Long) field(VERSION);
        }

        String partner() {
            return field(PARTNER).toString();
        }

        /** Whether the state holds: it is no deletion, and nothing made it forgotten. */
        boolean live() {
            return !forgotten && !Boolean.TRUE.equals(field(DELETED));
        }

        private Held orNewer(Held offered) {
            return offered.version() < version() ? this : offered;
        }

        private Object field(String name) {
            var field = value.getSchema().getField(name);
            return field == null ? null : value.get(field.pos());
        }
    }

    private final Map<String, Map<String, Held>> topics = new HashMap<>();

    /** What holds of some keys of a topic. */
    static BatchFold of(String bootstrap, ContractValues values, String topic, Set<String> keys) {
        List<String> topics = List.of(topic);
        var fold = new BatchFold();
        try (var scan = TopicScan.open(bootstrap, values, topics, line -> {})) {
            scan.read(topics, (name, key, value) -> {
                if (keys.contains(key)) {
                    fold.take(name, key, value);
                }
            });
        }
        return fold;
    }

    @Override
    public void take(String topic, String key, SpecificRecord value) {
        Map<String, Held> held = topics.computeIfAbsent(topic, t -> new HashMap<>());
        if (value == null) {
            held.computeIfPresent(key, (k, last) -> new Held(topic, key, last.value(), true));
        } else {
            held.merge(key, new Held(topic, key, value, false), Held::orNewer);
        }
    }

    /** The last state of a key, whether it holds or not. */
    Optional<Held> last(String topic, String key) {
        return Optional.ofNullable(topics.getOrDefault(topic, Map.of()).get(key));
    }

    /** The states that hold, in no order. */
    Stream<Held> live() {
        return topics.values().stream().flatMap(keys -> keys.values().stream()).filter(Held::live);
    }
}
