package org.crosswalk.history;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.serde.BinarySerde;

/**
 * Facts as bytes for state stores and internal topics: the kind's code, then the fact as plain Avro. Not safe for use by
 * several threads; each task makes its own.
 */
public final class FactCodec {
    private final Map<FactKind, BinarySerde<SpecificRecord>> serdes = new EnumMap<>(FactKind.class);

    /** A codec for one task. */
    public FactCodec() {
        FactKind.all().forEach(kind -> serdes.put(kind, serde(kind.topic().value())));
    }

    /**
     * The bytes of a fact.
     *
     * @throws IllegalArgumentException for a record that is no fact of a kind in {@link FactKind}
     */
    public byte[] encode(SpecificRecord fact) {
        FactKind kind = FactKind.of(fact)
                .orElseThrow(() -> new IllegalArgumentException("Decides no indicator: " + fact.getClass()));
        byte[] avro = serdes.get(kind).toBytes(fact);
        byte[] bytes = new byte[avro.length + 1];
        bytes[0] = kind.code();
        System.arraycopy(avro, 0, bytes, 1, avro.length);
        return bytes;
    }

    /** The fact of {@link #encode}. */
    public SpecificRecord decode(byte[] bytes) {
        return serdes.get(kind(bytes)).fromBytes(bytes, 1, bytes.length - 1);
    }

    private static FactKind kind(byte[] bytes) {
        return FactKind.ofCode(bytes[0]);
    }

    /** The version of an encoded fact, read without the rest of it: the first field, which Avro writes as a zigzag number. */
    public static long version(byte[] bytes) {
        return new PackedReader(Arrays.copyOfRange(bytes, 1, Math.min(bytes.length, 12))).number();
    }

    @SuppressWarnings("unchecked")
    private static BinarySerde<SpecificRecord> serde(Class<? extends SpecificRecord> type) {
        return new BinarySerde<>((Class<SpecificRecord>) type);
    }
}
