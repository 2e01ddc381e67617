package org.crosswalk.submission.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for the rows of a table, {@value #SLOT} bytes each. Few lie on the heap. Many lie in a temporary file that is mapped
 * into memory: the heap does not grow with them, and the system may take their pages away when others need memory. The file
 * has no name any more when it is mapped, so it goes with the process.
 */
final class RowSlots {
    /** Bytes of a slot: a power of two, so that none lies across two lines of the processor's cache. */
    static final int SLOT = 32;

    /** So many and more are mapped. */
    static final int MAPPED_FROM = 1 << 12;

    private static final int CONTENT = 8;
    private static final int POSITION = 16;
    private static final int MARK = 24;

    /** Slots of a part are as many as this power of two; no buffer holds more than 2 GB. */
    private static final int PART = 20;

    private static final int WITHIN = (1 << PART) - 1;

    private final int count;
    private final ByteBuffer[] parts;

    private RowSlots(int count, ByteBuffer[] parts) {
        this.count = count;
        this.parts = parts;
    }

    /**
     * Empty slots.
     *
     * @param count how many, a power of two
     */
    static RowSlots of(int count) {
        return new RowSlots(count, count < MAPPED_FROM ? onHeap(count) : mapped(count));
    }

    int count() {
        return count;
    }

    /** Hash of the key; 0 in an empty slot. */
    long key(int slot) {
        return part(slot).getLong(at(slot));
    }

    /** Hash of the content. */
    long content(int slot) {
        return part(slot).getLong(at(slot) + CONTENT);
    }

    /** Where the rest of the row is kept. */
    long position(int slot) {
        return part(slot).getLong(at(slot) + POSITION);
    }

    int mark(int slot) {
        return part(slot).getInt(at(slot) + MARK);
    }

    void key(int slot, long key) {
        part(slot).putLong(at(slot), key);
    }

    void hold(int slot, long content, long position) {
        ByteBuffer part = part(slot);
        part.putLong(at(slot) + CONTENT, content);
        part.putLong(at(slot) + POSITION, position);
    }

    void mark(int slot, int mark) {
        part(slot).putInt(at(slot) + MARK, mark);
    }

    private ByteBuffer part(int slot) {
        return parts[slot >>> PART];
    }

    private static int at(int slot) {
        return (slot & WITHIN) * SLOT;
    }

    private static ByteBuffer[] onHeap(int count) {
        return new ByteBuffer[] {ByteBuffer.allocate(count * SLOT).order(ByteOrder.nativeOrder())};
    }

    private static ByteBuffer[] mapped(int count) {
        int ofPart = Math.min(count, 1 << PART);
        ByteBuffer[] parts = new ByteBuffer[count / ofPart];
        try {
            Path path = Files.createTempFile("crosswalk-rows", ".bin");
            try (FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                long size = (long) ofPart * SLOT;
                reserve(file, parts.length * size);
                for (int part = 0; part < parts.length; part++) {
                    parts[part] = file.map(FileChannel.MapMode.READ_WRITE, part * size, size)
                            .order(ByteOrder.nativeOrder());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The rows that are held need " + ((long) count * SLOT >> 20)
                            + " MB in the folder for temporary files, "
                            + System.getProperty("java.io.tmpdir")
                            + "; make room there, or name another folder by java.io.tmpdir",
                    e);
        }
        return parts;
    }

    /** Writes the file to its full size: a full disk is told here, and not by a fault of the machine when a page is used. */
    private static void reserve(FileChannel file, long size) throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate((int) Math.min(size, 1 << 20));
        for (long written = 0; written < size; written += nothing.capacity()) {
            nothing.clear();
            while (nothing.hasRemaining()) {
                file.write(nothing);
            }
        }
    }
}
