package org.crosswalk.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the log of this process goes: into the work directory, because the terminal is for the person. */
final class Logs {

    private Logs() {}

    /** Must be called before anything logs. */
    static void into(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder for logs " + directory, e);
        }
        System.setProperty("crosswalk.logs", directory.toString());
    }
}
