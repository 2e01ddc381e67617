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
        boolean one = code.chars().allMatch(c -> c == first);
        boolean filler = one && (first == '0' || first == '9' || Character.isDigit(first) && code.length() > 4);
        return filler ? null : code;
    }
}
