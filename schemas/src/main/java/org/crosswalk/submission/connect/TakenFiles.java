package org.crosswalk.submission.connect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Which files were dealt with, as the source offsets say. */
final class TakenFiles {
    private static final String PARTNER = "partner";
    private static final String FILE = "file";
    private static final String HASH = "hash";
    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";
    private static final String DONE = "done";
    private static final Map<String, Object> NOT_DONE = Map.of(DONE, false);

    private final String partner;
    private final OffsetStorageReader offsets;
    private final Map<String, Map<String, Object>> known = new HashMap<>();

    TakenFiles(String partner, OffsetStorageReader offsets) {
        this.partner = partner;
        this.offsets = offsets;
    }

    boolean isDone(DropFolder.Found file) {
        return says(offset(file.name()), file);
    }

    /**
     * Those of some files that are done by what the worker has committed, whatever this task believes of its last transaction. It
     * reads the offsets anew.
     */
    Set<DropFolder.Found> committed(Collection<DropFolder.Found> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Map<Map<String, String>, Map<String, Object>> held = offsets.offsets(
                files.stream().map(file -> partition(file.name())).toList());
        return files.stream()
                .filter(file -> says(held.get(partition(file.name())), file))
                .collect(Collectors.toSet());
    }

    /** What the offset of a file says of its content; empty when it was refused before it was read to its end. */
    String hash(DropFolder.Found file) {
        Object hash = offset(file.name()).get(HASH);
        return hash == null ? "" : hash.toString();
    }

    private static boolean says(Map<String, Object> offset, DropFolder.Found file) {
        return offset != null
                && Boolean.TRUE.equals(offset.get(DONE))
                && isNumber(offset.get(SIZE), file.size())
                && isNumber(offset.get(MODIFIED), file.modified());
    }

    /**
     * The worker keeps it as text in the order of its keys. A HashMap has the order that the worker's own HashMap has when it
     * reads the text back for its REST interface; Map.of has another order in each process.
     */
    Map<String, String> partition(String file) {
        return new HashMap<>(Map.of(PARTNER, partner, FILE, file));
    }

    /** The offset that is held of a file, for records that do not end its transaction. */
    Map<String, Object> offset(String file) {
        return known.computeIfAbsent(file, name -> {
            Map<String, Object> offset = offsets.offset(partition(name));
            return offset == null ? NOT_DONE : offset;
        });
    }

    /**
     * The offset of a file that was dealt with.
     *
     * @param hash hash of its content, or empty when it was refused before it was read to its end
     * @param ordinal ordinal of the last file that was taken
     */
    Map<String, Object> done(DropFolder.Found file, String hash, long ordinal) {
        Map<String, Object> offset =
                Map.of(HASH, hash, SIZE, file.size(), MODIFIED, file.modified(), "ordinal", ordinal, DONE, true);
        known.put(file.name(), offset);
        return offset;
    }

    private static boolean isNumber(Object held, long number) {
        return held instanceof Number value && value.longValue() == number;
    }
}
