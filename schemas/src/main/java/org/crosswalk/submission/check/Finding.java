package org.crosswalk.submission.check;

/**
 * Something that is wrong with a file, or that its sender should know.
 *
 * @param file the file, with its zip before it where it is packed in one
 * @param line its line from 1; 0 when it concerns the file as a whole
 * @param field field concerned, as the layout names it; empty when it concerns the line as a whole
 * @param value what was found, its letters and digits replaced where it tells who a person is
 * @param rule rule that was broken, such as {@code required}, {@code date}, {@code code}
 * @param severity whether anything is lost by it
 * @param hint what to do, for a person
 */
public record Finding(String file, long line, String field, String value, String rule, Severity severity, String hint) {

    /** What becomes of what was found. */
    public enum Severity {
        /** The file is not taken. */
        REFUSED,
        /** The row is not taken. */
        REJECTED,
        /** It is taken, or left out as it should be. */
        NOTE
    }
}
