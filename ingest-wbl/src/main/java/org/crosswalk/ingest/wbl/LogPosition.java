package org.crosswalk.ingest.wbl;

import java.util.Map;

/**
 * How far a log has been read.
 *
 * @param file key of the file, which a rename does not change
 * @param head how the file begins
 * @param generation number of the file among those followed, from 1; a log that is emptied begins a new one
 * @param offset bytes read, all of them whole lines
 * @param line lines read
 */
record LogPosition(String file, LogHead head, long generation, long offset, long line) {
    private static final int OFFSET_BITS = 40;

    LogPosition {
        if (offset < 0 || offset >= 1L << OFFSET_BITS) {
            throw new IllegalArgumentException(
                    "A log of " + offset + " bytes is beyond the 1 TiB that positions can tell apart; rotate it");
        }
    }

    static LogPosition startOf(LogFile file, long generation) {
        return new LogPosition(file.key(), LogHead.UNKNOWN, generation, 0, 0);
    }

    /** Where the file of a position begins. */
    static LogPosition startOf(LogPosition position) {
        return new LogPosition(position.file(), LogHead.UNKNOWN, position.generation(), 0, 0);
    }

    /** This position as one number that grows with every line, over all generations. */
    long version() {
        return generation << OFFSET_BITS | offset;
    }

    /** As Connect keeps it. */
    Map<String, Object> toOffset() {
        return Map.of(
                "file", file,
                "head.length", (long) head.length(),
                "head.hash", head.hash(),
                "generation", generation,
                "offset", offset,
                "line", line);
    }

    /** As Connect gives it back; numbers may come in any width. */
    static LogPosition ofOffset(Map<String, Object> offset) {
        return new LogPosition(
                (String) offset.get("file"),
                new LogHead((int) number(offset, "head.length"), (String) offset.get("head.hash")),
                number(offset, "generation"),
                number(offset, "offset"),
                number(offset, "line"));
    }

    private static long number(Map<String, Object> offset, String name) {
        return ((Number) offset.get(name)).longValue();
    }
}
