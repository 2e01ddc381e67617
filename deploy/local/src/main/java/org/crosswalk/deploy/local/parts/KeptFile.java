package org.crosswalk.deploy.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file in which something is kept from one start to the next: a kill leaves it as it was or as it is to be. */
public final class KeptFile {

    private KeptFile() {}

    /** Replaces its text; makes it and its folder when they are absent. */
    public static void write(Path file, String text) {
        Path unfinished = unfinished(file.toAbsolutePath());
        try {
            Files.createDirectories(unfinished.getParent());
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The name beside a file or directory that tells that it is not finished. */
    public static Path unfinished(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }
}
