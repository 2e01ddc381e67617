package org.crosswalk.identity.comparison;

/** Codes that stand for a code that nobody knows. */
public final class Filler {
    private Filler() {}

    /** The code; null when it is empty or one digit repeated: 0 or 9 at any length, any digit from five on. */
    public static String without(String code) {
        if (code.isEmpty()) {
            return null;
        }
        char first = code.charAt(0);
        boolean suspect = first == '0' || first == '9' || Character.isDigit(first) && code.length() > 4;
        return suspect && repeated(first, code) ? null : code;
    }

    private static boolean repeated(char one, String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != one) {
                return false;
            }
        }
        return true;
    }
}
