package org.crosswalk.identity.comparison;

/**
 * Jaro-Winkler similarity of two texts, 0 to 1 (Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
 * Fellegi-Sunter Model of Record Linkage", 1990), with the prefix of up to four characters weighted by 0.1. Characters beyond
 * the 64th are not looked at: a set of them is one number, which makes this several times as fast as flags in arrays.
 */
final class JaroWinkler {
    private static final int LONGEST = 64;
    private static final int PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private JaroWinkler() {}

    static double similarity(String a, String b) {
        // Characters are matched greedily from one side: which side must not depend on the order of the arguments.
        boolean inOrder = a.length() == b.length() ? a.compareTo(b) <= 0 : a.length() < b.length();
        String shorter = inOrder ? a : b;
        String longer = inOrder ? b : a;
        int m = Math.min(shorter.length(), LONGEST);
        int n = Math.min(longer.length(), LONGEST);
        if (m == 0) {
            return n == 0 ? 1 : 0;
        }
        int reach = Math.max(0, n / 2 - 1);
        long used = 0;
        long matched = 0;
        for (int i = 0; i < m; i++) {
            char c = shorter.charAt(i);
            int end = Math.min(n, i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (longer.charAt(j) == c && (used & 1L << j) == 0) {
                    used |= 1L << j;
                    matched |= 1L << i;
                    break;
                }
            }
        }
        int matches = Long.bitCount(matched);
        if (matches == 0) {
            return 0;
        }
        int halfTranspositions = halfTranspositions(shorter, longer, matched, used);
        double jaro =
                ((double) matches / m + (double) matches / n + (matches - halfTranspositions / 2.0) / matches) / 3;
        return jaro + prefix(shorter, longer, m) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int halfTranspositions(String shorter, String longer, long matched, long used) {
        int count = 0;
        long left = matched;
        long right = used;
        while (left != 0) {
            if (shorter.charAt(Long.numberOfTrailingZeros(left)) != longer.charAt(Long.numberOfTrailingZeros(right))) {
                count++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return count;
    }

    private static int prefix(String a, String b, int length) {
        int most = Math.min(PREFIX, length);
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
