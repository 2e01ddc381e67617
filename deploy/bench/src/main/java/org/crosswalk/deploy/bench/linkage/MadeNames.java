package org.crosswalk.deploy.bench.linkage;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names made of syllables. A few are frequent and most are rare, as Zipf's law has it and as names of people are. */
final class MadeNames {
    private static final List<String> ONSETS = List.of(
            "B", "Br", "C", "Ch", "D", "F", "G", "Gr", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Sh", "St", "T",
            "V", "W", "Z");
    private static final List<String> RHYMES = List.of(
            "a", "al", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "o", "ol", "on", "or", "u", "un", "ad", "ez",
            "is");
    private static final double FLATTER = 8;

    private final String[] names;
    private final double[] upTo;

    /**
     * @param count how many different names
     * @param random decides which
     */
    MadeNames(int count, RandomGenerator random) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
                name.append(one(ONSETS, random)).append(one(RHYMES, random));
            }
            String lower = name.toString().toLowerCase(Locale.ROOT);
            made.add(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        names = made.toArray(String[]::new);
        upTo = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / (rank + FLATTER);
            upTo[rank] = sum;
        }
    }

    /** A name; frequent ones come more often. */
    String draw(RandomGenerator random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return names[Math.min(names.length - 1, place < 0 ? -place - 1 : place)];
    }

    private static String one(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
