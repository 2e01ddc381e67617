package org.crosswalk.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes numbers and texts into as few bytes as is simple: numbers in base 128, small ones in one byte, and each text once,
 * later by its place among the texts written. The same calls give the same bytes.
 */
public final class PackedWriter {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[256];
    private int size;

    /** Writes a number of any sign. */
    public PackedWriter number(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    /** Writes a number that is zero or more. */
    public PackedWriter count(int value) {
        return unsigned(value);
    }

    /** Writes a text. */
    public PackedWriter text(String value) {
        Integer known = texts.putIfAbsent(value, texts.size());
        if (known != null) {
            return unsigned(known);
        }
        unsigned(texts.size() - 1);
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /** Everything written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private PackedWriter unsigned(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while ((rest & ~(MORE - 1L)) != 0) {
            bytes[size++] = (byte) ((rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
