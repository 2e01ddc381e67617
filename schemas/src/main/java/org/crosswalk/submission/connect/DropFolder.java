package org.crosswalk.submission.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosswalk.submission.content.ReportFile;

/**
 * Files of a folder, which are only looked at. A symbolic link is followed only within the folder: what a partner
 * can write must not name files that the partner cannot read.
 */
public final class DropFolder {
    /** Names that programs give to files which they have not written yet. */
    private static final Pattern UNDER_WAY = Pattern.compile("\\..*|.*~|.*\\.(tmp|part|partial|filepart|crdownload)");

    private final Path folder;
    private Map<String, Found> before = Map.of();
    private Map<String, Long> restingSince = Map.of();

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A file as it was found.
     *
     * @param path where its content is
     * @param name its name in the folder
     * @param size its size in bytes
     * @param modified when it was written, in milliseconds since 1970
     * @param refusal why it is not even opened, and what to do
     */
    record Found(Path path, String name, long size, long modified, Optional<String> refusal) {
        private static Found of(Path path, String name, BasicFileAttributes attributes, Optional<String> refusal) {
            return new Found(
                    path, name, attributes.size(), attributes.lastModifiedTime().toMillis(), refusal);
        }

        /** A file, and not a link. */
        static Found of(Path path, String name, BasicFileAttributes attributes) {
            return of(path, name, attributes, Optional.empty());
        }

        /** Whether it is itself in a folder, and not a link to elsewhere. */
        boolean liesIn(Path folder) {
            return refusal.isEmpty() && path.equals(folder.resolve(name));
        }

        /** Whether it is as another was found, wherever the two are. */
        boolean isAs(Found other) {
            return size == other.size && modified == other.modified;
        }

        /** Its content; a link that has taken the file's place since is not followed. */
        ReportFile content() {
            String shown = name;
            return new ReportFile() {
                @Override
                public String name() {
                    return shown;
                }

                @Override
                public InputStream open() throws IOException {
                    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
                }
            };
        }
    }

    /**
     * Whether a file is passed over because of its name: hidden, or named as programs name files which they have not written
     * to their ends yet.
     *
     * @param name without its folder
     */
    public static boolean underWay(String name) {
        return UNDER_WAY.matcher(name).matches();
    }

    /**
     * The files that are as they were at the last look, in the order in which they were written.
     *
     * @param clock milliseconds on the clock of whoever looks
     */
    List<Found> look(long clock) throws IOException {
        Map<String, Found> now = new HashMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                if (!underWay(name)) {
                    find(path, name, now);
                }
            }
        }
        List<Found> still = new ArrayList<>();
        Map<String, Long> since = new HashMap<>();
        now.forEach((name, found) -> {
            boolean same = found.equals(before.get(name));
            since.put(name, same ? restingSince.getOrDefault(name, clock) : clock);
            if (same) {
                still.add(found);
            }
        });
        before = now;
        restingSince = since;
        still.sort(Comparator.comparingLong(Found::modified).thenComparing(Found::name));
        return still;
    }

    /** When a file that was found was first seen as it is, on the clock of whoever looked. */
    long restingSince(Found file) {
        return restingSince.get(file.name());
    }

    private void find(Path path, String name, Map<String, Found> files) throws IOException {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (own.isSymbolicLink()) {
                files.put(name, followed(path, name, own));
            } else if (own.isRegularFile()) {
                files.put(name, Found.of(path, name, own));
            }
        } catch (NoSuchFileException e) {
            // It went away between listing and looking, as files do that are renamed into their place.
            files.remove(name);
        }
    }

    private Found followed(Path link, String name, BasicFileAttributes own) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            return Found.of(
                    link, name, own, Optional.of("It is a link that cannot be followed; put the file itself here"));
        }
        BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
        return target.startsWith(folder.toRealPath()) && attributes.isRegularFile()
                ? Found.of(target, name, attributes)
                : Found.of(
                        link,
                        name,
                        own,
                        Optional.of(
                                "It is a link that leads out of the folder, or to no file; put the file itself here"));
    }
}
