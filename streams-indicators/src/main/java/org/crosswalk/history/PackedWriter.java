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

    /** So many texts are looked for one by one: most values have fewer, and a map of few costs more than it saves. */
    private static final int FEW = 12;

    private final String[] texts = new String[FEW];
    private int known;
    private Map<String, Integer> places;
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
        int place = place(value);
        unsigned(place);
        if (place < known) {
            return this;
        }
        remember(value);
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

    /** The place of a text among those written; their number if it is new. */
    private int place(String value) {
        if (places != null) {
            return places.getOrDefault(value, known);
        }
        int place = 0;
        while (place < known && !texts[place].equals(value)) {
            place++;
        }
        return place;
    }

    private void remember(String value) {
        if (places == null && known == FEW) {
            places = new HashMap<>();
            for (int place = 0; place < FEW; place++) {
                places.put(texts[place], place);
            }
        }
        if (places == null) {
            texts[known] = value;
        } else {
            places.put(value, known);
        }
        known++;
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
