package org.crosswalk.deploy.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosswalk.deploy.local.parts.Connectors;

/** Watches an appended log: its connector must have committed all whole lines. */
final class LogWatch implements SourceWatch {

    private final Path log;
    private final String connector;
    private final Connectors connectors;
    private long end;

    LogWatch(Path log, String connector, Connectors connectors) {
        this.log = log;
        this.connector = connector;
        this.connectors = connectors;
    }

    @Override
    public void mark() {
        end = endOfLastLine(log);
    }

    @Override
    public boolean reached() {
        if (end == 0) {
            return true;
        }
        for (JsonNode position : connectors.offsets(connector)) {
            if (position.path("offset").path("offset").asLong() >= end) {
                return true;
            }
        }
        return false;
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
