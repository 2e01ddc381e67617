package org.crosswalk.submission.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What is held of rows beside their hashes, in a temporary file: it is needed only of rows that change or go, and would not
 * fit in memory for large partners. The file is lost with the process; its truth is the ledger topic. Not for several
 * threads.
 */
final class HeldRows implements Closeable {
    private static final int WRITTEN_AT_ONCE = 1 << 16;

    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(WRITTEN_AT_ONCE * 2);
    private long written;

    private HeldRows(FileChannel file) {
        this.file = file;
    }

    /** Opens an empty file in the system's temporary folder, which is gone when it is closed. */
    static HeldRows open() {
        try {
            Path path = Files.createTempFile("crosswalk-held-rows", ".bin");
            return new HeldRows(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a row and says where. */
    long add(HeldRow held) {
        long position = written + pending.size();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            DataOutputStream out = new DataOutputStream(bytes);
            write(held.row(), out);
            out.writeShort(held.facts().size());
            for (String fact : held.facts()) {
                write(fact, out);
            }
            new DataOutputStream(pending).writeInt(bytes.size());
            bytes.writeTo(pending);
            if (pending.size() >= WRITTEN_AT_ONCE) {
                flush();
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row that {@link #add} kept at a position. */
    HeldRow at(long position) {
        try {
            if (position + Integer.BYTES > written) {
                flush();
            }
            int length = read(position, Integer.BYTES).getInt();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(
                    read(position + Integer.BYTES, length).array()));
            String row = text(in);
            int count = in.readUnsignedShort();
            List<String> facts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                facts.add(text(in));
            }
            return new HeldRow(row, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        pending.reset();
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("The file of held rows ends before position " + (position + length));
            }
        }
        return bytes.flip();
    }
}
