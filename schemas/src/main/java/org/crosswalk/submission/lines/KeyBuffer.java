package org.crosswalk.submission.lines;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosswalk.schemas.FactKey;

/**
 * Parts of a key, without the blanks around them, to be hashed or written as text. As text each byte is the Latin-1
 * character of its number, because the hash must follow from the text again when the ledger is read back.
 */
public final class KeyBuffer {
    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private static final int MOST_BYTES = 1 << 15;

    private byte[] bytes = new byte[128];
    private int length;
    private int[] ends = new int[8];
    private int parts;

    /** Takes all parts away. */
    public void clear() {
        length = 0;
        parts = 0;
    }

    /** Adds a part out of a line. */
    void add(byte[] line, int from, int to) {
        int size = to - from;
        if (length + size + Integer.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size + Integer.BYTES));
        }
        System.arraycopy(line, from, bytes, length, size);
        length += size;
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, parts * 2);
        }
        ends[parts++] = length;
        // No byte of a part can be taken for the end of another.
        LENGTH.set(bytes, length, size);
        length += Integer.BYTES;
    }

    /** Adds a part that says a text, whatever its bytes in the line are. */
    public void add(String text) {
        byte[] part = text.getBytes(StandardCharsets.UTF_8);
        add(part, 0, part.length);
    }

    /** The bytes among which the parts stand; valid until the next part is added. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a part begins, by its number from 0. */
    public int begin(int part) {
        return part == 0 ? 0 : ends[part - 1] + Integer.BYTES;
    }

    /** Where a part ends, by its number from 0. */
    public int end(int part) {
        return ends[part];
    }

    /** Whether the parts are too long for a key; what is so long is none. */
    public boolean isTooLong() {
        return length > MOST_BYTES;
    }

    /** Hash of the parts; never 0. */
    public long hash() {
        long hash = HASHER.hashBytesToLong(bytes, 0, length);
        return hash == 0 ? 1 : hash;
    }

    /** The parts as text, from which {@link #hashOf} gives the same hash. */
    public String text() {
        List<Object> texts = new ArrayList<>(parts);
        int from = 0;
        for (int part = 0; part < parts; part++) {
            texts.add(new String(bytes, from, ends[part] - from, StandardCharsets.ISO_8859_1));
            from = ends[part] + Integer.BYTES;
        }
        return FactKey.of(texts.toArray());
    }

    /** The hash of parts that {@link #text} wrote. */
    public static long hashOf(String text) {
        KeyBuffer buffer = new KeyBuffer();
        for (String part : FactKey.parts(text)) {
            byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
            buffer.add(bytes, 0, bytes.length);
        }
        return buffer.hash();
    }
}
