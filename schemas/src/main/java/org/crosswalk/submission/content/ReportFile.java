package org.crosswalk.submission.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a partner sent. */
public interface ReportFile {
    /** Its name, without folders. */
    String name();

    /** Its content, from the beginning; may be opened several times. */
    InputStream open() throws IOException;

    /** A file of the file system. */
    static ReportFile of(Path path) {
        return new ReportFile() {
            @Override
            public String name() {
                return path.getFileName().toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }
}
