package org.crosswalk.deploy.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A file of made-up rows that a partner sends again and again. Its copies have equal rows and different bytes, as an export
 * program would write them on two days, so that only the comparison of rows can find that nothing has changed.
 */
public interface SentFile {

    /** End of the name of a file that is packed with gzip. */
    String GZIP = ".gz";

    /** Number of rows, at least 1. */
    int rows();

    /** Number of its lines that are no rows, such as a header. */
    int otherLines();

    /** What a connector knows its layout by; neither folder nor ending. */
    String layout();

    /** The name of a copy, by which a connector knows the file. */
    String name(int copy);

    /** The last line of a copy. */
    String lastLine(int copy);

    /** Writes the lines of a copy, all in ASCII. */
    void write(Writer lines, int copy) throws IOException;

    /** Writes a copy into a file; packed where its name ends with {@value #GZIP}. */
    default void write(Path file, int copy) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        try (Writer lines = new BufferedWriter(
                new OutputStreamWriter(packed(file) ? new GZIPOutputStream(out) : out, StandardCharsets.US_ASCII))) {
            write(lines, copy);
        }
    }

    /** Whether a file is packed, as its name tells. */
    static boolean packed(Path file) {
        return file.getFileName().toString().endsWith(GZIP);
    }
}
