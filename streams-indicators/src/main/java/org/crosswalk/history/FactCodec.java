package org.crosswalk.history;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.serde.BinarySerde;

/**
 * Facts as bytes for state stores and internal topics: the kind's code, then the fact as plain Avro. Not safe for use by
 * several threads; each task makes its own.
 */
public final class FactCodec {
    private static final int BITS = 7;
    private static final int LOW_BITS = (1 << BITS) - 1;

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
        return serdes.get(kind).toBytes(kind.code(), fact);
    }

    /**
     * The same bytes, of a fact that is there as Avro already.
     *
     * @param avro the fact as plain Avro under the schema of its class
     */
    public byte[] encode(FactKind kind, ByteBuffer avro) {
        byte[] bytes = new byte[avro.remaining() + 1];
        bytes[0] = kind.code();
        avro.get(avro.position(), bytes, 1, avro.remaining());
        return bytes;
    }

    /** The fact of {@link #encode}. */
    public SpecificRecord decode(byte[] bytes) {
        return serdes.get(kind(bytes)).fromBytes(bytes, 1, bytes.length - 1);
    }

    /** The kind of an encoded fact, read without the rest of it. */
    public static FactKind kind(byte[] bytes) {
        return FactKind.ofCode(bytes[0]);
    }

    /** The version of an encoded fact, read without the rest of it: the first field, which Avro writes as a zigzag number. */
    public static long version(byte[] bytes) {
        long zigzag = 0;
        int at = 1;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            zigzag |= (long) (next & LOW_BITS) << shift;
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static BinarySerde<SpecificRecord> serde(Class<? extends SpecificRecord> type) {
        return new BinarySerde<>((Class<SpecificRecord>) type);
    }
}
