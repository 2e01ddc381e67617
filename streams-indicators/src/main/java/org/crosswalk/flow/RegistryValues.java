package org.crosswalk.flow;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.registry.RegistryClient;
import org.crosswalk.schemas.serde.BinarySerde;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.serde.PlainAvro;

/** Contract values whose schemas are in a registry. */
final class RegistryValues implements ContractValues {
    private static final int NOT_FOUND = 404;

    private final String registryUrl;
    private final SchemaRegistryClient registry;
    private final PlainAvro plainAvro;
    private final Map<String, BinarySerde<SpecificRecord>> plain = new HashMap<>();
    private final Map<String, byte[]> heads = new HashMap<>();
    private Deserializer<SpecificRecord> deserializer;
    private Serializer<SpecificRecord> serializer;

    RegistryValues(String registryUrl) {
        this.registryUrl = registryUrl;
        this.registry = RegistryClient.connect(registryUrl);
        this.plainAvro = new PlainAvro(registry);
    }

    @Override
    public SpecificRecord decode(Topic<?> topic, byte[] bytes) {
        Optional<ByteBuffer> avro = plainAvro.known(topic, bytes);
        return avro.isPresent() ? read(topic, bytes, avro.get()) : resolve(topic, bytes);
    }

    /** Nearly every value is under the schema of its class: it needs neither the registry nor a resolution of schemas. */
    private SpecificRecord read(Topic<?> topic, byte[] bytes, ByteBuffer avro) {
        try {
            return plain(topic).fromBytes(bytes, avro.position(), avro.remaining());
        } catch (RuntimeException e) {
            throw new Undecodable(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private BinarySerde<SpecificRecord> plain(Topic<?> topic) {
        BinarySerde<SpecificRecord> held = plain.get(topic.name());
        if (held == null) {
            held = new BinarySerde<>((Class<SpecificRecord>) topic.value());
            plain.put(topic.name(), held);
        }
        return held;
    }

    private SpecificRecord resolve(Topic<?> topic, byte[] bytes) {
        if (deserializer == null) {
            deserializer = ContractSerde.deserializer(registry, registryUrl);
        }
        try {
            SpecificRecord value = deserializer.deserialize(topic.name(), bytes);
            plainAvro.of(topic, bytes);
            return value;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (registryIsAway(cause)) {
                    throw e;
                }
            }
            throw new Undecodable(e.getMessage(), e);
        }
    }

    @Override
    public Optional<ByteBuffer> avro(Topic<?> topic, byte[] bytes) {
        return plainAvro.of(topic, bytes);
    }

    @Override
    public byte[] encode(Topic<?> topic, SpecificRecord value) {
        byte[] head = heads.get(topic.name());
        return head == null ? first(topic, value) : plain(topic).toBytes(head, value);
    }

    /** The first value of a topic asks the registry for its schema's id; all that follow are written behind that id. */
    private byte[] first(Topic<?> topic, SpecificRecord value) {
        if (serializer == null) {
            serializer = ContractSerde.serializer(registryUrl);
        }
        byte[] wire = serializer.serialize(topic.name(), value);
        plainAvro.of(topic, wire).ifPresent(avro -> heads.put(topic.name(), Arrays.copyOf(wire, avro.position())));
        return wire;
    }

    /** Whether the registry failed, not the bytes: calling them poison would lose a good record for ever. */
    private static boolean registryIsAway(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof TimeoutException
                || cause instanceof DisconnectException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof RestClientException answer && answer.getStatus() != NOT_FOUND;
    }
}
