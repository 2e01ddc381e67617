package org.crosswalk.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.ContractClasses;

/**
 * One record class as plain Avro binary, for state stores and internal topics: no registry, no schema id. Not safe for
 * use by several threads, because it keeps its encoder and decoder; each task makes its own.
 *
 * @param <V> the record class
 */
public final class BinarySerde<V extends SpecificRecord> {
    private final SpecificDatumWriter<V> writer;
    private final SpecificDatumReader<V> reader;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    public BinarySerde(Class<V> type) {
        ContractClasses.trust();
        var schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema);
        this.reader = new SpecificDatumReader<>(schema);
    }

    /** The record as bytes. */
    public byte[] toBytes(V value) {
        bytes.reset();
        return append(value);
    }

    /** The record as bytes, after a byte of the caller's. */
    public byte[] toBytes(byte first, V value) {
        bytes.reset();
        bytes.write(first);
        return append(value);
    }

    /** The record as bytes, after those of the caller. */
    public byte[] toBytes(byte[] head, V value) {
        bytes.reset();
        bytes.writeBytes(head);
        return append(value);
    }

    /** The record that {@link #toBytes} wrote into part of an array. */
    public V fromBytes(byte[] source, int offset, int length) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(source, offset, length, decoder);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that {@link #toBytes} wrote. */
    public V fromBytes(byte[] source) {
        return fromBytes(source, 0, source.length);
    }

    private byte[] append(V value) {
        try {
            encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
