package org.crosswalk.submission.connect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps of which a file's way into the archive consists. A process may die between any two of them. */
interface FileMoves {
    /** Those of the file system. */
    FileMoves OF_THE_SYSTEM = new FileMoves() {
        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            keep(to.getParent());
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            Files.copy(
                    from,
                    to,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
            keep(to);
        }

        @Override
        public void remove(Path file) throws IOException {
            Files.delete(file);
        }
    };

    /**
     * Gives a file another name, in one step.
     *
     * @throws AtomicMoveNotSupportedException when the name is on another file system
     */
    void rename(Path from, Path to) throws IOException;

    /** Copies a file with its time of writing; when this returns the copy is on its disk, and what was there before is gone. */
    void copy(Path from, Path to) throws IOException;

    /** Removes a file. */
    void remove(Path file) throws IOException;

    /** Waits until a file, or the names in a folder, are on the disk, so that a power cut cannot undo only half of a move. */
    private static void keep(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
            // Some systems do not open folders; those write names through by themselves.
        }
    }
}
