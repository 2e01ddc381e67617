package org.crosswalk.deploy.bench.workload;

/**
 * Names of made-up people. They sound as different from each other as real ones: were they numbers behind one word, everybody
 * would be a namesake to whoever compares names, and linkage would have more to do than in any region.
 */
final class Names {
    private static final int GIVEN = 997;
    private static final int FAMILY = 1_999;
    private static final int STRIDE = 7_919;

    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "yo",
        "ze", "shi"
    };

    private Names() {}

    static String given(int person) {
        return name(person % GIVEN * STRIDE);
    }

    static String family(int person) {
        return name(person % FAMILY * STRIDE + 1) + "n";
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number % (20 * 20 * 20), i = 0; i < 3; i++) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
