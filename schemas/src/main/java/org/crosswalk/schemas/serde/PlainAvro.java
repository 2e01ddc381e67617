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

    private final Map<Topic<?>, Map<Integer, Boolean>> written = new HashMap<>();
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
        var bytes = ByteBuffer.wrap(wire);
        boolean plain = wire.length >= HEADER && bytes.get() == MAGIC && underOwnSchema(topic, bytes.getInt());
        return plain ? Optional.of(bytes) : Optional.empty();
    }

    private boolean underOwnSchema(Topic<?> topic, int id) {
        return written.computeIfAbsent(topic, t -> new HashMap<>()).computeIfAbsent(id, i -> {
            var writer = RegistryClient.schema(registry, topic, i);
            // Parsing form: what schemas say to people and to Java does not show in the bytes.
            return SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(topic.schema()));
        });
    }
}
