package org.crosswalk.deploy.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/**
 * The first start of a part, in which it lays out its data. The registry and PostgreSQL do so in many steps, and neither goes on
 * from between them: data whose first start was interrupted is thrown away. Nobody has had an answer from it.
 */
final class FirstStart {

    private final Path directory;
    private final Path mark;

    /**
     * @param directory that the part keeps its data in
     */
    FirstStart(Path directory) {
        this.directory = directory;
        this.mark = KeptFile.unfinished(directory);
    }

    /** Before the part touches its directory, which no process may be at work in. */
    void begin() throws IOException {
        if (Files.exists(mark)) {
            Utils.delete(directory.toFile());
        }
        if (Files.notExists(directory)) {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, "");
            Files.createDirectories(directory);
        }
    }

    /** Once the part has answered. */
    void end() throws IOException {
        Files.deleteIfExists(mark);
    }
}
