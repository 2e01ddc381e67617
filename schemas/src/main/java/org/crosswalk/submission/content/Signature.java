package org.crosswalk.submission.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What files of some kinds begin with. */
enum Signature {
    GZIP(null, 0x1F, 0x8B),
    ZIP(null, 'P', 'K', 0x03, 0x04),
    /** A workbook of a spreadsheet before 2007. */
    OLD_WORKBOOK(null, 0xD0, 0xCF, 0x11, 0xE0),
    UTF_8_MARK(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16_LITTLE_MARK(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16_BIG_MARK(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    /** No mark, but every other byte is none of a text: letters of UTF-16. */
    UTF_16_LITTLE(StandardCharsets.UTF_16LE),
    UTF_16_BIG(StandardCharsets.UTF_16BE);

    private final Charset charset;
    private final byte[] bytes;

    Signature(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    /** The encoding that a text's first bytes tell; null when they tell none. */
    static Signature ofText(byte[] first) {
        for (Signature each : new Signature[] {UTF_8_MARK, UTF_16_LITTLE_MARK, UTF_16_BIG_MARK}) {
            if (each.begins(first)) {
                return each;
            }
        }
        if (first.length < 4) {
            return null;
        }
        boolean oddAreNone = first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0;
        boolean evenAreNone = first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0;
        return oddAreNone ? UTF_16_LITTLE : evenAreNone ? UTF_16_BIG : null;
    }

    boolean begins(byte[] first) {
        return bytes.length > 0
                && first.length >= bytes.length
                && Arrays.equals(first, 0, bytes.length, bytes, 0, bytes.length);
    }

    Charset charset() {
        return charset;
    }

    /** Number of bytes that are no text. */
    int mark() {
        return bytes.length;
    }
}
