package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** Where the partners of a made-up region put their files, and how they do it: whole files, and lines at the end of a log. */
final class Inbox {

    private final Path directory;
    private long latest;

    Inbox(Path directory) {
        this.directory = directory;
    }

    /** The folder of a partner; made when absent. */
    Path folder(String partner) {
        try {
            return Files.createDirectories(directory.resolve(partner));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + directory, e);
        }
    }

    /** The log of a partner. */
    Path log(String partner, Path original) {
        return folder(partner).resolve(original.getFileName());
    }

    /** Puts a file into a partner's folder so that no reader sees half of it; one of the same name is replaced. */
    void handIn(String partner, Path file) {
        Path unfinished = directory.resolve("." + partner + "." + file.getFileName());
        Path finished = folder(partner).resolve(file.getFileName());
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(unfinished, FileTime.fromMillis(laterThanAllBefore()));
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand in " + finished, e);
        }
    }

    // Files are taken in the order in which they were written, which a fast copy would leave open.
    private long laterThanAllBefore() {
        latest = Math.max(latest + 1, System.currentTimeMillis());
        return latest;
    }

    /**
     * Appends what a log still lacks of two parts that follow each other, so that it may be called again after a kill.
     *
     * @param log to append to
     * @param first file with what comes first
     * @param second file with what comes then
     */
    static void appendMissing(Path log, Path first, Path second) {
        try (FileChannel from = FileChannel.open(second, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long position = to.size() - Files.size(first);
            while (position < from.size()) {
                position += from.transferTo(position, from.size() - position, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot append to " + log, e);
        }
    }
}
