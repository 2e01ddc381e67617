package org.crosswalk.submission.check;

/**
 * Something that is wrong with a file, or that its sender should know.
 *
 * @param file the file, with its zip before it where it is packed in one
 * @param line its line from 1; 0 when it concerns the file as a whole
 * @param field field concerned, as the layout names it; empty when it concerns the line as a whole
 * @param column column or positions in which that field stands in the file; empty when it stands in none
 * @param value what was found, its letters and digits replaced where it tells who a person is
 * @param rule rule that was broken, such as {@code required}, {@code date}, {@code code}
 * @param severity whether anything is lost by it
 * @param hint what to do, for a person
 */
public record Finding(
        String file,
        long line,
        String field,
        String column,
        String value,
        String rule,
        Severity severity,
        String hint) {

    /** The field and, where its column is not called so, the column. */
    public String place() {
        return column.isEmpty() || column.equals(field) ? field : field + " (" + column + ")";
    }

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
