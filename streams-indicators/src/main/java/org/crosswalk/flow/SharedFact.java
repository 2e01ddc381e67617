package org.crosswalk.flow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.serde.BinarySerde;

/**
 * A fact that belongs to no person, on its way to every task that needs it.
 *
 * @param topic contract topic that it is from
 * @param key its key there
 * @param value its value; null when the key is to be forgotten
 */
public record SharedFact(Topic<?> topic, String key, SpecificRecord value) {
    private static final char SEPARATOR = ' ';
    private static final int VERSION = 0;

    /** Key under which the fact is sent and stored: its topic, a blank, its key. */
    public String storedKey() {
        return topic.name() + SEPARATOR + key;
    }

    /** Version of the fact: a state with a lower version than the one held is ignored. */
    public long version() {
        return (Long) value.get(VERSION);
    }

    /** What begins the stored keys of all facts of a topic. */
    public static String prefix(Topic<?> topic) {
        return topic.name() + SEPARATOR;
    }

    /** Shared facts as bytes, without the registry. Not safe for use by several threads; each task makes its own. */
    public static final class Codec {
        private final Map<Topic<?>, BinarySerde<SpecificRecord>> serdes = new HashMap<>();

        /** The bytes of the fact's value. */
        public byte[] encode(SharedFact fact) {
            return fact.value() == null ? null : serde(fact.topic()).toBytes(fact.value());
        }

        /** The fact that was sent or stored under a key. */
        public SharedFact decode(String storedKey, byte[] value) {
            int at = storedKey.indexOf(SEPARATOR);
            Topic<?> topic = Topics.named(storedKey.substring(0, at)).orElseThrow();
            SpecificRecord fact = value == null ? null : serde(topic).fromBytes(value);
            return new SharedFact(topic, storedKey.substring(at + 1), fact);
        }

        /** The fact that was sent with a key. */
        public SharedFact decode(byte[] storedKey, byte[] value) {
            return decode(new String(storedKey, StandardCharsets.UTF_8), value);
        }

        @SuppressWarnings("unchecked")
        private BinarySerde<SpecificRecord> serde(Topic<?> topic) {
            return serdes.computeIfAbsent(topic, t -> new BinarySerde<>((Class<SpecificRecord>) t.value()));
        }
    }
}
