package org.crosswalk.app;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Undecodable;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.serde.BinarySerde;

/** Contract values without a registry: a byte that stands for the topic's schema, then Avro. */
final class LocalValues implements ContractValues {
    private static final List<Topic<? extends SpecificRecord>> TOPICS =
            Topics.all().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();

    private final Map<Topic<?>, BinarySerde<SpecificRecord>> serdes = new HashMap<>();

    @Override
    public SpecificRecord decode(Topic<?> topic, byte[] bytes) {
        try {
            return serde(TOPICS.get(bytes[0])).fromBytes(bytes, 1, bytes.length - 1);
        } catch (RuntimeException e) {
            throw new Undecodable("no value: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<ByteBuffer> avro(Topic<?> topic, byte[] bytes) {
        return Optional.of(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
    }

    @Override
    public byte[] encode(Topic<?> topic, SpecificRecord value) {
        byte[] avro = serde(topic).toBytes(value);
        byte[] bytes = new byte[avro.length + 1];
        bytes[0] = (byte) TOPICS.indexOf(topic);
        System.arraycopy(avro, 0, bytes, 1, avro.length);
        return bytes;
    }

    @SuppressWarnings("unchecked")
    private BinarySerde<SpecificRecord> serde(Topic<?> topic) {
        return serdes.computeIfAbsent(topic, t -> new BinarySerde<>((Class<SpecificRecord>) t.value()));
    }
}
