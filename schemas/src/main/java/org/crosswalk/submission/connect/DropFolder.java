package org.crosswalk.submission.connect;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Files of a folder, which are left where and as they are. */
public final class DropFolder {
    /** Names that programs give to files which they have not written yet. */
    private static final Pattern UNDER_WAY = Pattern.compile("\\..*|.*~|.*\\.(tmp|part|partial|filepart|crdownload)");

    private final Path folder;
    private Map<String, Found> before = Map.of();

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A file as it was found.
     *
     * @param size its size in bytes
     * @param modified when it was written, in milliseconds since 1970
     */
    record Found(Path path, String name, long size, long modified) {}

    /**
     * Whether a file is passed over because of its name: hidden, or named as programs name files which they have not written
     * to their ends yet.
     *
     * @param name without its folder
     */
    public static boolean underWay(String name) {
        return UNDER_WAY.matcher(name).matches();
    }

    /** The files that are as they were at the last look, in the order in which they were written. */
    List<Found> look() throws IOException {
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
        now.forEach((name, found) -> {
            if (found.equals(before.get(name))) {
                still.add(found);
            }
        });
        before = now;
        still.sort(Comparator.comparingLong(Found::modified).thenComparing(Found::name));
        return still;
    }

    private static void find(Path path, String name, Map<String, Found> files) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                long modified = attributes.lastModifiedTime().toMillis();
                files.put(name, new Found(path, name, attributes.size(), modified));
            }
        } catch (NoSuchFileException e) {
            // It went away between listing and looking, as files do that are renamed into their place.
            files.remove(name);
        }
    }
}
