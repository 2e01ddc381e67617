package org.crosswalk.fuzzing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.crosswalk.submission.content.ReportFile;

/**
 * A file in memory.
 *
 * @param name its name
 * @param content its content
 * @param atOnce how many bytes come with one reading at most
 */
record Bytes(String name, byte[] content, int atOnce) implements ReportFile {
    static Bytes whole(String name, byte[] content) {
        return new Bytes(name, content, Integer.MAX_VALUE);
    }

    /** The same file, which comes in small pieces. */
    Bytes inPieces(int most) {
        return new Bytes(name, content, most);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, atOnce));
            }
        };
    }
}
