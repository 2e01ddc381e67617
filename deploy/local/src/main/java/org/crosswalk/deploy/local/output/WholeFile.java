package org.crosswalk.deploy.local.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.crosswalk.deploy.local.run.BadUsage;

/** A file that is there as a whole or not at all: it is written beside its place and moved there at the end. */
public final class WholeFile {
    private final Path target;
    private final Path beside;

    /**
     * A file to be written.
     *
     * @param option the option that names it, for messages
     * @throws BadUsage when no file can be written there
     */
    public WholeFile(Path file, String option) {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw new BadUsage(option + ": " + file + " is there and is no file; choose another path");
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BadUsage(
                    option + ": " + file + " cannot be written; choose a path in a folder that exists and is yours");
        }
        this.target = absolute;
        this.beside = folder.resolve("." + absolute.getFileName() + ".unfinished");
    }

    /** Where it will be. */
    public Path target() {
        return target;
    }

    /** Writes the file in UTF-8 and puts it in its place. */
    public void write(Consumer<PrintWriter> content) {
        try {
            try (var out = new PrintWriter(Files.newBufferedWriter(beside, StandardCharsets.UTF_8))) {
                content.accept(out);
                if (out.checkError()) {
                    throw new IOException("writing has failed");
                }
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadUsage(
                    target + ": cannot be written (" + e.getMessage() + "); make room or choose another path");
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + beside, e);
        }
    }
}
