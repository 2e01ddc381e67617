package org.crosswalk.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link PackedWriter} wrote, by the same calls in the same order. */
public final class PackedReader {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    /**
     * Reads from the beginning.
     *
     * @param bytes what {@link PackedWriter#bytes} gave
     */
    public PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a number of any sign. */
    public long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads a number that is zero or more. */
    public int count() {
        return (int) unsigned();
    }

    /** Reads a text. */
    public String text() {
        int place = count();
        if (place < texts.size()) {
            return texts.get(place);
        }
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    private long unsigned() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while ((next & MORE) != 0) {
            value |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }
}
