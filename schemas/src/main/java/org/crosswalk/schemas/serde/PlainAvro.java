package org.crosswalk.schemas.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.SchemaNormalization;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.registry.RegistryClient;

/**
 * Finds the values on the wire whose Avro is what a {@link BinarySerde} of the topic's class would write: those that were
 * written under the very schema of the class, and not under another version of it. Not safe for use by several threads.
 */
public final class PlainAvro {
    private static final byte MAGIC = 0;
    private static final int HEADER = 1 + Integer.BYTES;

    private final Map<String, Map<Integer, Boolean>> written = new HashMap<>();
    private final SchemaRegistryClient registry;

    /**
     * @param registry knows the schemas that values were written under; it is asked once for each topic and schema
     */
    public PlainAvro(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * The Avro of a value; empty when it was written under another schema than that of the topic's class.
     *
     * @param wire the value as Confluent's serializer writes it: a zero byte, the schema's id, Avro
     * @throws org.crosswalk.schemas.registry.RegistryException when the registry cannot be asked now
     */
    public Optional<ByteBuffer> of(Topic<?> topic, byte[] wire) {
        Optional<ByteBuffer> known = known(topic, wire);
        if (known.isPresent() || !headed(wire)) {
            return known;
        }
        boolean plain = written.computeIfAbsent(topic.name(), t -> new HashMap<>())
                .computeIfAbsent(id(wire), id -> underOwnSchema(topic, id));
        return plain ? Optional.of(avro(wire)) : Optional.empty();
    }

    /**
     * The same without asking the registry: the Avro of a value that was written under a schema of which {@link #of} has
     * already found that it is that of the topic's class.
     */
    public Optional<ByteBuffer> known(Topic<?> topic, byte[] wire) {
        Map<Integer, Boolean> ofTopic = written.get(topic.name());
        boolean plain = ofTopic != null && headed(wire) && ofTopic.getOrDefault(id(wire), false);
        return plain ? Optional.of(avro(wire)) : Optional.empty();
    }

    private static boolean headed(byte[] wire) {
        return wire.length >= HEADER && wire[0] == MAGIC;
    }

    private static int id(byte[] wire) {
        return ByteBuffer.wrap(wire).getInt(1);
    }

    private static ByteBuffer avro(byte[] wire) {
        return ByteBuffer.wrap(wire, HEADER, wire.length - HEADER);
    }

    private boolean underOwnSchema(Topic<?> topic, int id) {
        var writer = RegistryClient.schema(registry, topic, id);
        // Parsing form: what schemas say to people and to Java does not show in the bytes.
        return SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(topic.schema()));
    }
}
