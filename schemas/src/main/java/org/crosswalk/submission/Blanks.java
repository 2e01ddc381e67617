package org.crosswalk.submission;

import java.util.Arrays;

/** Blanks around bytes: spaces, tabs and other control characters. */
final class Blanks {
    private static final byte SPACE = ' ';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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

    /** Where a file's first line begins after the mark that some systems put before UTF-8. */
    static int skipByteOrderMark(byte[] bytes, int from, int to) {
        int after = from + BYTE_ORDER_MARK.length;
        return after <= to && Arrays.equals(bytes, from, after, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
                ? after
                : from;
    }

    static boolean isBlank(byte b) {
        return b >= 0 && b <= SPACE;
    }
}
