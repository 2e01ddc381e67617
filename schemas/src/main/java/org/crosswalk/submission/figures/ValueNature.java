package org.crosswalk.submission.figures;

/** What a value looks like; told from its bytes alone, without the meaning that a layout gives it. */
public enum ValueNature {
    /** Blank. */
    EMPTY,
    /** Digits, with a sign or a decimal point or without. */
    NUMBER,
    /** Eight digits that are a day of 1900 to 2099, or digits between dashes or slashes. */
    DATE,
    /** Letters, with blanks, dashes, points and apostrophes. */
    WORD,
    /** Letters and digits. */
    CODE,
    /** All else. */
    OTHER;

    private static final int DAY_LENGTH = 8;

    /** The nature of some bytes without blanks around them; a byte beyond ASCII is part of a letter. */
    static ValueNature of(byte[] bytes, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        int digits = 0;
        int letters = 0;
        int dashes = 0;
        int points = 0;
        for (int at = from; at < to; at++) {
            int b = bytes[at];
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z') {
                letters++;
            } else if (b == '-' || b == '/') {
                dashes++;
            } else if (b == '.' || b == ' ' || b == '\'' || b == ',' || b == '+' || b == '"') {
                points++;
            } else {
                return OTHER;
            }
        }
        if (letters > 0) {
            return digits > 0 ? CODE : WORD;
        }
        if (digits == 0) {
            return OTHER;
        }
        return dashes == 2 || digits == to - from && isDay(bytes, from, to) ? DATE : NUMBER;
    }

    private static boolean isDay(byte[] bytes, int from, int to) {
        if (to - from != DAY_LENGTH) {
            return false;
        }
        int century = number(bytes, from, 2);
        int month = number(bytes, from + 4, 2);
        int day = number(bytes, from + 6, 2);
        return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int at = from; at < from + length; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
