package org.crosswalk.ingest.wbl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A log in memory with its writer, which may be in the middle of a line, also while the log is rotated. */
final class WrittenLog implements LogFolder {
    private final List<MemoryFile> files = new ArrayList<>();
    private MemoryFile held;
    private int keys;

    WrittenLog() {
        held = created();
    }

    /** Writes bytes to the file that the writer holds; it takes the new file only after a whole line. */
    void append(byte[] bytes) {
        for (byte each : bytes) {
            held.content.write(each);
            if (each == '\n') {
                held = files.get(files.size() - 1);
            }
        }
    }

    void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Renames the log and begins a new one. */
    void rotate() {
        boolean betweenLines = held.endsWithLine();
        MemoryFile fresh = created();
        if (betweenLines) {
            held = fresh;
        }
    }

    /** The writer dies in the middle of a line; its successor begins with the new file. */
    void leaveOldFile() {
        held = files.get(files.size() - 1);
    }

    /** Copies the log and empties it in place. */
    void copyAndTruncate() {
        MemoryFile current = files.get(files.size() - 1);
        MemoryFile copy = new MemoryFile("copy" + keys++);
        copy.content.writeBytes(current.content.toByteArray());
        files.add(files.size() - 1, copy);
        current.content.reset();
    }

    /** Empties the log in place. */
    void truncate() {
        files.get(files.size() - 1).content.reset();
    }

    /** Takes the oldest file away. */
    void removeOldest() {
        files.remove(0);
    }

    @Override
    public List<LogFile> files() {
        List<LogFile> listed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MemoryFile file = files.get(i);
            listed.add(new Listed(file, i < files.size() - 1, file.content.size()));
        }
        return listed;
    }

    private MemoryFile created() {
        MemoryFile file = new MemoryFile("inode" + keys++);
        files.add(file);
        return file;
    }

    private static final class MemoryFile {
        private final String key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        MemoryFile(String key) {
            this.key = key;
        }

        boolean endsWithLine() {
            byte[] bytes = content.toByteArray();
            return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
        }
    }

    private record Listed(MemoryFile file, boolean rotated, long size) implements LogFile {
        @Override
        public String name() {
            return "hours.jsonl";
        }

        @Override
        public String key() {
            return file.key;
        }

        @Override
        public byte[] read(long from, int most) {
            byte[] bytes = file.content.toByteArray();
            int begin = (int) Math.min(from, bytes.length);
            return Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + most));
        }
    }
}
