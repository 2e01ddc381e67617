package org.crosswalk.identity.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for texts that differ only in what registrars' systems drop: case, accents, punctuation. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String SILENT = "'’`.";

    private Spelling() {}

    /** Upper case without accents and apostrophes, words separated by one blank each; empty when nothing is left. */
    public static String of(String text) {
        String plain = ascii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var spelled = new StringBuilder(plain.length());
        boolean apart = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || Character.isDigit(c)) {
                if (apart && !spelled.isEmpty()) {
                    spelled.append(' ');
                }
                apart = false;
                spelled.appendCodePoint(c);
            } else if (SILENT.indexOf(c) < 0) {
                apart = true;
            }
        }
        return spelled.toString().toUpperCase(Locale.ROOT);
    }

    /** The same without blanks. */
    public static String compact(String spelling) {
        return spelling.indexOf(' ') < 0 ? spelling : spelling.replace(" ", "");
    }

    /** The digits of a text. */
    public static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
