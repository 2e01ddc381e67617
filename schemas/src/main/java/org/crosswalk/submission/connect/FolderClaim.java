package org.crosswalk.submission.connect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Claims a folder for one task by a lock on a hidden file in it, so that two tasks never number the same partner's files side by
 * side. The system takes the lock back when the process ends, however that happens.
 */
final class FolderClaim implements Closeable {
    private static final String NAME = ".crosswalk-claim";

    private final Path file;
    private FileChannel channel;
    private Object fileKey;
    private boolean locked;

    /** What trying to claim came to. */
    enum Answer {
        /** The folder was claimed before, and still is. */
        KEPT,
        /** The folder is claimed now; whatever was known of it may be out of date. */
        NEW,
        /** Another task has it. */
        TAKEN,
        /** Nobody can claim it, because nothing can be written or locked in it. */
        IMPOSSIBLE
    }

    FolderClaim(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Claims the folder, or keeps it.
     *
     * @throws NoSuchFileException when there is no such folder for now; a claim on it is kept
     */
    Answer claim() throws NoSuchFileException {
        try {
            if (channel == null || !isOurs()) {
                if (!Files.isDirectory(file.getParent())) {
                    throw new NoSuchFileException(file.getParent().toString());
                }
                close();
                open();
            }
            return locked ? Answer.KEPT : lock();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            close();
            return Answer.IMPOSSIBLE;
        }
    }

    @Override
    public void close() {
        locked = false;
        try (FileChannel closed = channel) {
            channel = null;
        } catch (IOException e) {
            // The lock is gone with the channel, whatever the file system says of it.
            channel = null;
        }
    }

    private void open() throws IOException {
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        fileKey = key();
    }

    /** Where another task of this process has the lock, the channel stays open: closing it would take the lock from that task. */
    private Answer lock() throws IOException {
        try {
            locked = channel.tryLock() != null;
            return locked ? Answer.NEW : Answer.TAKEN;
        } catch (OverlappingFileLockException e) {
            return Answer.TAKEN;
        }
    }

    /** Whether the file in the folder is still the one that was opened: a folder may go away and another come. */
    private boolean isOurs() throws IOException {
        try {
            return Objects.equals(key(), fileKey);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }
}
