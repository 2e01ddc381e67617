package org.crosswalk.submission.check;

import java.util.regex.Pattern;

/** Values of which only the shape may be seen. */
public final class Masked {
    private static final Pattern LETTER = Pattern.compile("\\p{L}\\p{M}*");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private Masked() {}

    /** The value with an x for each letter and a 9 for each digit. */
    public static String of(String value) {
        return DIGIT.matcher(LETTER.matcher(value).replaceAll("x")).replaceAll("9");
    }
}
