package org.crosswalk.identity.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for texts that differ only in what registrars' systems drop: case, accents, punctuation. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("['’`.]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Spelling() {}

    /** Upper case without accents and apostrophes, words separated by one blank each; empty when nothing is left. */
    public static String of(String text) {
        String plain = text;
        if (!ascii(text)) {
            plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("");
        }
        String spoken = SILENT.matcher(plain).replaceAll("");
        return SEPARATORS.matcher(spoken).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    /** The same without blanks. */
    public static String compact(String spelling) {
        return spelling.indexOf(' ') < 0 ? spelling : spelling.replace(" ", "");
    }

    /** The digits of a text. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
