package org.crosswalk.submission.lines;

/** Blanks around bytes: spaces, tabs and other control characters. */
final class Blanks {
    private static final byte SPACE = ' ';

    private Blanks() {}

    /** Where the bytes begin once blanks before them are left out. */
    static int skip(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Where the bytes end once blanks after them are left out. */
    static int trim(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && isBlank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    static boolean isBlank(byte b) {
        return b >= 0 && b <= SPACE;
    }
}
