package org.crosswalk.submission.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The encodings that rows may have. Programs of one partner often do not agree on one, so each row is read in the first
 * in which it is text.
 */
public final class RowEncoding {
    private static final char NO_CHARACTER = '\uFFFD';

    private final List<Charset> charsets;
    private final boolean wide;

    /** Rows in one of these encodings, which are tried in this order. */
    public RowEncoding(List<Charset> charsets) {
        this.charsets = List.copyOf(charsets);
        this.wide = charsets.contains(StandardCharsets.UTF_8);
    }

    /** The encoding of a row; null when the row is no text in any. */
    public Charset of(byte[] bytes, int from, int to) {
        if (isAscii(bytes, from, to)) {
            return charsets.get(0);
        }
        for (Charset charset : charsets) {
            String text = new String(bytes, from, to - from, charset);
            if (isText(text)) {
                return charset;
            }
            if (charset == StandardCharsets.UTF_8 && isWritten(text, bytes, from, to)) {
                return null;
            }
        }
        return null;
    }

    /** The row as text, in whatever encoding fits it best. */
    public String text(byte[] bytes, int from, int to) {
        Charset charset = of(bytes, from, to);
        return new String(bytes, from, to - from, charset == null ? charsets.get(0) : charset);
    }

    /** Whether characters may have several bytes. */
    boolean isWide() {
        return wide;
    }

    /** The encodings, for people. */
    String names() {
        return String.join(" or ", charsets.stream().map(Charset::displayName).toList());
    }

    static boolean isAscii(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether UTF-8 says just this: then a character in it was lost before, and another encoding would only invent three. */
    private static boolean isWritten(String text, byte[] bytes, int from, int to) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(written, 0, written.length, bytes, from, to);
    }

    private static boolean isText(String text) {
        return text.indexOf(NO_CHARACTER) < 0 && text.indexOf('\0') < 0;
    }
}
