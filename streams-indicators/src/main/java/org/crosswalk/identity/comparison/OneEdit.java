package org.crosswalk.identity.comparison;

/** Whether two different texts differ by one slip of the hand. */
final class OneEdit {
    private OneEdit() {}

    /** True when one character is missing, added, replaced, or swapped with its neighbour. */
    static boolean apart(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter == a ? b : a;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        if (shorter.length() < longer.length()) {
            return shorter.regionMatches(from, longer, from + 1, shorter.length() - from);
        }
        if (from == shorter.length()) {
            return false;
        }
        int rest = shorter.length() - from - 1;
        if (shorter.regionMatches(from + 1, longer, from + 1, rest)) {
            return true;
        }
        return rest > 0
                && shorter.charAt(from) == longer.charAt(from + 1)
                && shorter.charAt(from + 1) == longer.charAt(from)
                && shorter.regionMatches(from + 2, longer, from + 2, rest - 1);
    }
}
