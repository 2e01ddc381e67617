package org.crosswalk.mapping;

/** The beginning of a text that is too long for a record: brokers take no record of more than a megabyte. */
public final class Excerpt {
    private static final int MOST_OF_ROW = 20_000;
    private static final int MOST_OF_VALUE = 200;
    private static final String MORE = "...";

    private Excerpt() {}

    /** Of a row. */
    public static String ofRow(String row) {
        return of(row, MOST_OF_ROW);
    }

    /** Of a value. */
    static String ofValue(String value) {
        return of(value, MOST_OF_VALUE);
    }

    private static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + MORE;
    }
}
