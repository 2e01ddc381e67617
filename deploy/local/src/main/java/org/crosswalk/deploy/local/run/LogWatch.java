package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.StreamSupport;
import org.crosswalk.deploy.local.parts.Connectors;

/** Watches an appended log: its connector must have committed all whole lines. */
final class LogWatch implements SourceWatch {

    private final Path log;
    private final String connector;
    private final Connectors connectors;
    private Mark mark = new Mark("", 0);

    /** The last whole line of a file: the file system's key of the file, which a rename leaves as it is, and a byte position. */
    private record Mark(String file, long end) {
        boolean outlives(Mark now) {
            return file.equals(now.file) && end <= now.end;
        }
    }

    LogWatch(Path log, String connector, Connectors connectors) {
        this.log = log;
        this.connector = connector;
        this.connectors = connectors;
    }

    @Override
    public void mark() {
        mark = new Mark(key(log), endOfLastLine(log));
    }

    @Override
    public boolean reached() {
        Mark now = new Mark(key(log), endOfLastLine(log));
        if (!mark.outlives(now)) {
            // The log was rotated or emptied since; its connector comes to this file only after the one before.
            mark = now;
        }
        return mark.end() == 0
                || StreamSupport.stream(connectors.offsets(connector).spliterator(), false)
                        .map(position -> position.path("offset"))
                        .anyMatch(at -> at.path("file").asText().equals(mark.file())
                                && at.path("offset").asLong() >= mark.end());
    }

    private static String key(Path log) {
        try {
            return String.valueOf(
                    Files.readAttributes(log, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + log, e);
        }
    }

    static long endOfLastLine(Path log) {
        if (!Files.exists(log)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long position = file.length();
            while (position > 0) {
                file.seek(position - 1);
                if (file.read() == '\n') {
                    return position;
                }
                position--;
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
