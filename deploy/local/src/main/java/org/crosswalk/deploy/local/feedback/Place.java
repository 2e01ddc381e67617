package org.crosswalk.deploy.local.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row was read.
 *
 * @param source file, or position in a table
 * @param line line in the file from 1; 0 when there is none
 */
record Place(String source, long line) {
    private static final Pattern LINE = Pattern.compile("(.*):(\\d{1,18})");

    /** The place that a fact's origin tells. */
    static Place of(String origin) {
        Matcher line = LINE.matcher(origin);
        return line.matches() ? new Place(line.group(1), Long.parseLong(line.group(2))) : new Place(origin, 0);
    }
}
