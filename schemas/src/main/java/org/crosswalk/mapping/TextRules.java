package org.crosswalk.mapping;

import com.fasterxml.jackson.databind.node.ContainerNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is done to a raw value before it is typed.
 *
 * @param missing texts that stand for no value
 * @param missingPattern pattern of such texts, or null
 * @param strip pattern of what is taken away, or null
 * @param match pattern that the text must have; its first group, or all that it matched, is taken; or null
 * @param upperCase the text is written in capitals
 * @param zerosTo digits that are fewer get zeros before them up to this number, as a spreadsheet takes them away; 0: none
 */
record TextRules(
        Set<String> missing, Pattern missingPattern, Pattern strip, Pattern match, boolean upperCase, int zerosTo) {

    /** A longer text is no value but a slip, such as a quotation mark too many; patterns would take long with it. */
    private static final int MOST_CHARACTERS = 4_096;

    /** Whether nothing is done to a text but that the blanks around it are left out. */
    boolean isNone() {
        return missing.isEmpty()
                && missingPattern == null
                && strip == null
                && match == null
                && !upperCase
                && zerosTo == 0;
    }

    /** The text to be typed; null when there is none. */
    String text(Object raw) throws Unreadable {
        String text = plain(raw);
        if (raw instanceof ContainerNode) {
            throw new Unreadable("value", "Give a single value, no list and no object", text);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable("length", "Give a value of at most " + MOST_CHARACTERS + " characters", text);
        }
        if (strip != null) {
            text = strip.matcher(text).replaceAll("");
        }
        if (upperCase) {
            text = text.toUpperCase(Locale.ROOT);
        }
        if (text.isEmpty() || missing.contains(text) || isMissing(text)) {
            return null;
        }
        text = withZeros(text);
        return match == null ? text : matched(text);
    }

    /** A raw value as text, without blanks around it. */
    static String plain(Object raw) {
        if (raw == null) {
            return "";
        }
        if (raw instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (raw instanceof Double || raw instanceof Float) {
            boolean finite = Double.isFinite(((Number) raw).doubleValue());
            return finite ? plain(new BigDecimal(raw.toString())) : raw.toString();
        }
        return raw.toString().strip();
    }

    private String withZeros(String text) {
        boolean lostZeros = text.length() < zerosTo && isDigits(text);
        return lostZeros ? "0".repeat(zerosTo - text.length()) + text : text;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean isMissing(String text) {
        return missingPattern != null && missingPattern.matcher(text).matches();
    }

    private String matched(String text) throws Unreadable {
        Matcher matcher = match.matcher(text);
        if (!matcher.find()) {
            throw new Unreadable("pattern", "Give a value of the form " + match.pattern(), text);
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }
}
