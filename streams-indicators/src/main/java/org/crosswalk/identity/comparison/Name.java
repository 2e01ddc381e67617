package org.crosswalk.identity.comparison;

import java.util.Arrays;
import org.crosswalk.identity.record.Spelling;

/**
 * A given or family name made ready for comparison.
 *
 * @param spelling the name, words separated by blanks
 * @param compact the name without blanks
 */
record Name(String spelling, String compact) {
    static final double CLOSE = 0.92;
    static final double ALIKE = 0.80;

    private static final int LEAST_PART = 3;

    static Name of(String said) {
        String spelling = Spelling.of(said);
        return spelling.isEmpty() ? null : new Name(spelling, Spelling.compact(spelling));
    }

    /** Whether both are one name, of which a source may have kept the first {@code cut} characters only. */
    boolean same(Name other, int cut) {
        return compact.equals(other.compact) || cut > 0 && (cutOff(other, cut) || other.cutOff(this, cut));
    }

    private boolean cutOff(Name whole, int cut) {
        return spelling.length() == cut && whole.spelling.length() > cut && whole.spelling.startsWith(spelling)
                || compact.length() == cut && whole.compact.length() > cut && whole.compact.startsWith(compact);
    }

    double similarity(Name other) {
        return JaroWinkler.similarity(compact, other.compact);
    }

    boolean close(Name other) {
        return compact.equals(other.compact) || similarity(other) >= CLOSE;
    }

    /** Whether one of several words of a name is a word of the other: one of two surnames, the first of two given names. */
    boolean sharesPart(Name other) {
        if (spelling.indexOf(' ') < 0 && other.spelling.indexOf(' ') < 0) {
            return false;
        }
        String[] parts = other.spelling.split(" ");
        return Arrays.stream(spelling.split(" "))
                .filter(part -> part.length() >= LEAST_PART)
                .anyMatch(part -> Arrays.asList(parts).contains(part));
    }

    /** Whether one is the initial of the other. */
    boolean initial(Name other) {
        return (compact.length() == 1 || other.compact.length() == 1) && compact.charAt(0) == other.compact.charAt(0);
    }
}
