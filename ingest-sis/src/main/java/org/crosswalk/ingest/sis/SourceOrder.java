package org.crosswalk.ingest.sis;

import java.util.Map;

/**
 * The place of every change in the order in which changes became visible.
 *
 * <p>A change's position in the log orders the changes of one row, except against a first reading of the tables: a
 * transaction that was open when the reading began wrote before the reading's position, but is not in what was read. So a
 * change is never placed before the last commit that was told before it, nor before the reading. Rows that are read again
 * between changes stand where the changes are by then.
 */
final class SourceOrder {
    private static final String LAST_COMMIT = "lsn_commit";
    private static final String LSN = "lsn";

    private long reading;

    /** The version of a change, from its position and Debezium's own record of how far it is. */
    long version(Change change, Map<String, ?> offset) {
        if (change.snapshot()) {
            reading = Math.max(reading, change.lsn());
        }
        long told = Math.max(reading, number(offset, LAST_COMMIT));
        return Math.max(change.lsn(), told);
    }

    /** The position of the reading that begins now. */
    long reading(Map<String, ?> offset) {
        reading = Math.max(reading, number(offset, LSN));
        return reading;
    }

    /** What follows was found later than what was told before a position. */
    void notBefore(long position) {
        reading = Math.max(reading, position);
    }

    private static long number(Map<String, ?> offset, String name) {
        return offset.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
