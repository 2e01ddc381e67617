package org.crosswalk.ingest.wbl;

/**
 * One whole line of a log.
 *
 * @param file name of the file, for people
 * @param number number of the line in its file, from 1
 * @param version where the line begins, as {@link LogPosition#version()}
 * @param text the line without its end; malformed bytes are shown as U+FFFD
 * @param fault what makes the line unreadable
 * @param after the position after the line
 */
record LogLine(String file, long number, long version, String text, Fault fault, LogPosition after) {
    enum Fault {
        NONE,
        NOT_UTF8,
        TOO_LONG
    }
}
