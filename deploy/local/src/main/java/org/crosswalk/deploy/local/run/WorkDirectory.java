package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crosswalk.deploy.local.parts.Pause;

/**
 * The one directory under which everything lives that a run makes. At most one run holds it; the hold ends with the process,
 * however that ends.
 */
public final class WorkDirectory implements AutoCloseable {
    private static final int LOOKS = 5;
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Layout layout;
    private final FileChannel channel;
    private final FileLock lock;

    private WorkDirectory(Layout layout, FileChannel channel, FileLock lock) {
        this.layout = layout;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes hold of a work directory, making it when absent.
     *
     * @throws BadUsage when another run holds it
     */
    public static WorkDirectory hold(Path directory) {
        Layout layout = new Layout(directory);
        try {
            Files.createDirectories(layout.logs());
            FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            for (int look = 1; lock == null && look < LOOKS; look++) {
                // Another command may be looking just now whether a run holds it.
                Pause.millis(BETWEEN_LOOKS_MILLIS);
                lock = tryLock(channel);
            }
            if (lock == null) {
                channel.close();
                throw new BadUsage("A run is going on in " + layout.directory()
                        + " already; end it first, or choose another directory with --work.");
            }
            // A run that was killed left it, and another may have other addresses.
            Files.deleteIfExists(layout.running());
            return new WorkDirectory(layout, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + directory + " as work directory", e);
        }
    }

    /** Whether a run holds a directory now. */
    public static boolean isHeld(Path directory) {
        Path file = new Layout(directory).lock();
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + directory, e);
        }
    }

    /** Where things are in it. */
    public Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(layout.running());
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot leave " + layout.directory(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
