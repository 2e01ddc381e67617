package org.crosswalk.ingest.wbl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A log in a folder of the file system. Its predecessors are the files beside it that carry its name followed by a dot or a
 * hyphen and a number or date ({@code hours.jsonl.1}, {@code hours.jsonl-20211005}), the least recently written first.
 */
final class DiskLogFolder implements LogFolder {
    private final Path log;
    private final Pattern rotatedName;

    DiskLogFolder(Path log) {
        this.log = log.toAbsolutePath();
        this.rotatedName = Pattern.compile(Pattern.quote(log.getFileName().toString()) + "[.-][0-9][0-9T_.-]*");
    }

    @Override
    public List<LogFile> files() throws IOException {
        Optional<DiskLogFile> written = listed(log, false);
        while (true) {
            List<DiskLogFile> rotated = rotated();
            Optional<DiskLogFile> stillWritten = listed(log, false);
            if (keyOf(written).equals(keyOf(stillWritten))) {
                // A file that is being renamed can be listed under both names.
                Map<String, LogFile> files = new LinkedHashMap<>();
                rotated.forEach(file -> files.put(file.key(), file));
                stillWritten.ifPresent(file -> {
                    files.remove(file.key());
                    files.put(file.key(), file);
                });
                return List.copyOf(files.values());
            }
            written = stillWritten;
        }
    }

    private List<DiskLogFile> rotated() throws IOException {
        List<DiskLogFile> rotated = new ArrayList<>();
        try (var beside = Files.newDirectoryStream(log.getParent(), this::isRotated)) {
            for (Path path : beside) {
                listed(path, true).ifPresent(rotated::add);
            }
        }
        rotated.sort(Comparator.comparing(DiskLogFile::modified)
                .thenComparing(
                        DiskLogFile::name,
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder())
                                .reversed()));
        return rotated;
    }

    private static String keyOf(Optional<DiskLogFile> file) {
        return file.map(DiskLogFile::key).orElse("");
    }

    private boolean isRotated(Path path) {
        return rotatedName.matcher(path.getFileName().toString()).matches();
    }

    private static Optional<DiskLogFile> listed(Path path, boolean rotated) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new DiskLogFile(
                            path,
                            rotated,
                            keyOf(attributes),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String keyOf(BasicFileAttributes attributes) {
        return attributes.fileKey() == null
                ? attributes.creationTime().toString()
                : attributes.fileKey().toString();
    }

    private record DiskLogFile(Path path, boolean rotated, String key, long size, long modified) implements LogFile {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public byte[] read(long from, int most) throws IOException {
            try (SeekableByteChannel channel = Files.newByteChannel(path)) {
                if (!keyOf(Files.readAttributes(path, BasicFileAttributes.class))
                        .equals(key)) {
                    throw new LogMovedException(name());
                }
                ByteBuffer buffer = ByteBuffer.allocate(most);
                channel.position(from);
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                    continue;
                }
                return Arrays.copyOf(buffer.array(), buffer.position());
            } catch (NoSuchFileException e) {
                throw new LogMovedException(name());
            }
        }
    }
}
