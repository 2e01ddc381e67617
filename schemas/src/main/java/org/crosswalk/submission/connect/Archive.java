package org.crosswalk.submission.connect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a partner's files go once they were dealt with: {@code <time of writing>-<name>}, those that were refused into the folder
 * {@code refused}. Nothing in it is ever overwritten.
 *
 * <p>A file leaves in three steps: a hidden name in its own folder, a look whether that is the file in question (another may have
 * come under its name meanwhile), its name in the archive. What a killed process left between two steps is found by its hidden
 * name, and goes on or back.
 */
final class Archive implements Closeable {
    private static final String LEAVING = ".crosswalk-leaving-";
    private static final String ARRIVING = ".crosswalk-arriving";
    private static final String REFUSED = "refused";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path archive;
    private final FileMoves moves;
    private final FolderClaim claim;

    /**
     * An archive.
     *
     * @param folder the drop folder
     * @param archive a folder that is there, on any file system
     */
    Archive(Path folder, Path archive, FileMoves moves) {
        this.folder = folder;
        this.archive = archive;
        this.moves = moves;
        this.claim = new FolderClaim(archive);
    }

    /**
     * Moves a file of the drop folder.
     *
     * @return where it is now; empty when the file is no longer there, or another one is
     * @throws IOException when it cannot be moved; it is then where it was, if nothing else has come there
     */
    Optional<Path> take(DropFolder.Found file, boolean refused) throws IOException {
        claim();
        Path leaving = folder.resolve(LEAVING + file.name());
        if (Files.exists(leaving, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    leaving.toString(), null, "an earlier file of this name was left there; move it away");
        }
        try {
            moves.rename(file.path(), leaving);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        DropFolder.Found left = leaving(leaving);
        if (!left.isAs(file)) {
            giveBack(folder, left, moves);
            return Optional.empty();
        }
        return Optional.of(finish(left, refused));
    }

    /**
     * Moves on what has left its place already.
     *
     * @throws IOException when it cannot be moved; it is then under its name again, if nothing else has come there
     */
    Path finish(DropFolder.Found left, boolean refused) throws IOException {
        try {
            claim();
            Path target = refused ? Files.createDirectories(archive.resolve(REFUSED)) : archive;
            return bring(left, target);
        } catch (IOException e) {
            try {
                giveBack(folder, left, moves);
            } catch (IOException hidden) {
                hidden.addSuppressed(e);
                throw hidden;
            }
            throw e;
        }
    }

    private Path bring(DropFolder.Found left, Path target) throws IOException {
        String time = TIME.format(Instant.ofEpochMilli(left.modified())) + '-';
        Path kept = target.resolve(time + left.name());
        for (int again = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); again++) {
            if (Files.mismatch(kept, left.path()) < 0) {
                // Copied before the process was killed, or sent once more.
                moves.remove(left.path());
                return kept;
            }
            kept = target.resolve(time + again + '-' + left.name());
        }
        try {
            moves.rename(left.path(), kept);
        } catch (AtomicMoveNotSupportedException e) {
            Path arriving = archive.resolve(ARRIVING);
            moves.copy(left.path(), arriving);
            moves.rename(arriving, kept);
            moves.remove(left.path());
        }
        return kept;
    }

    /** Two connectors would take each other's names: the archive is this one's alone. */
    private void claim() throws IOException {
        FolderClaim.Answer answer;
        try {
            answer = claim.claim();
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(archive.toString(), null, "there is no such folder; make it");
        }
        switch (answer) {
            case NEW, KEPT -> {}
            case TAKEN ->
                throw new FileSystemException(
                        archive.toString(), null, "another connector keeps its files there; name a folder of its own");
            case IMPOSSIBLE ->
                throw new FileSystemException(
                        archive.toString(),
                        null,
                        "no file can be written and locked there; give the worker the right to");
        }
    }

    /** Files that have left their place and are not in the archive yet. */
    static List<DropFolder.Found> leftIn(Path folder) throws IOException {
        List<DropFolder.Found> left = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, LEAVING + '*')) {
            for (Path path : paths) {
                left.add(leaving(path));
            }
        }
        return left;
    }

    /** Gives a file its name back, if no other file has that meanwhile. */
    static void giveBack(Path folder, DropFolder.Found left, FileMoves moves) throws IOException {
        Path place = folder.resolve(left.name());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    left.path().toString(),
                    place.toString(),
                    "has to go back, but another file has its name; rename it");
        }
        moves.rename(left.path(), place);
    }

    private static DropFolder.Found leaving(Path path) throws IOException {
        String name = path.getFileName().toString().substring(LEAVING.length());
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return DropFolder.Found.of(path, name, attributes);
    }

    @Override
    public void close() {
        claim.close();
    }
}
