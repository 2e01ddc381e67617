package org.crosswalk.app;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What holds after a topic has been read: the newest version of each key. A lower version than the one held is ignored, an
 * equal one is taken again, and a null value forgets the key.
 */
final class BatchFold implements TopicScan.Sink {
    private static final String VERSION = "version";
    private static final String PARTNER = "partner";
    private static final String DELETED = "deleted";

    /**
     * A record that holds.
     *
     * @param topic its topic
     * @param key its key
     * @param value its value
     */
    record Held(String topic, String key, SpecificRecord value) {
        long version() {
            return (Long) field(VERSION);
        }

        String partner() {
            return field(PARTNER).toString();
        }

        private boolean deleted() {
            return Boolean.TRUE.equals(field(DELETED));
        }

        private Object field(String name) {
            var field = value.getSchema().getField(name);
            return field == null ? null : value.get(field.pos());
        }
    }

    private final Map<String, Map<String, Held>> topics = new HashMap<>();

    @Override
    public void take(String topic, String key, SpecificRecord value) {
        Map<String, Held> held = topics.computeIfAbsent(topic, t -> new HashMap<>());
        if (value == null) {
            held.remove(key);
            return;
        }
        var offered = new Held(topic, key, value);
        held.merge(key, offered, (before, now) -> now.version() < before.version() ? before : now);
    }

    /** The records that hold, in no order. */
    Stream<Held> live() {
        return topics.values().stream().flatMap(keys -> keys.values().stream()).filter(held -> !held.deleted());
    }
}
