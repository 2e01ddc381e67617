package org.crosswalk.deploy.local.region;

import java.util.List;
import java.util.stream.IntStream;

/** Slips of who types a name. */
final class NameTypo {

    /** Slips further behind would be cut off by the shortest field for a name. */
    private static final int PLACES = 10;

    private static final int SHORTEST = 3;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private NameTypo() {}

    /** The name with one letter dropped, doubled or replaced, or two neighbours swapped: never the name itself. */
    static String in(String name, Draw draw) {
        List<Integer> letters = IntStream.range(0, Math.min(PLACES, name.length()))
                .filter(place -> Character.isLetter(name.charAt(place)))
                .boxed()
                .toList();
        String slip = name;
        while (slip.equalsIgnoreCase(name)) {
            slip = slip(name, draw.of(letters), draw);
        }
        return slip;
    }

    private static String slip(String name, int place, Draw draw) {
        StringBuilder slip = new StringBuilder(name);
        char letter = name.charAt(place);
        switch (draw.below(4)) {
            case 0 -> {
                if (name.length() >= SHORTEST) {
                    slip.deleteCharAt(place);
                }
            }
            case 1 -> slip.insert(place, letter);
            case 2 -> slip.setCharAt(place, LETTERS.charAt(draw.below(LETTERS.length())));
            default -> {
                if (place + 1 < name.length() && Character.isLetter(name.charAt(place + 1))) {
                    slip.setCharAt(place, name.charAt(place + 1));
                    slip.setCharAt(place + 1, letter);
                }
            }
        }
        return slip.toString();
    }
}
