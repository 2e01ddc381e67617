package org.crosswalk.submission.lines;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.crosswalk.mapping.Layout;

/**
 * Where the cells of a delimited line stand, possibly in quotation marks (one within is doubled). They are those of the line
 * that was split last. Not for several threads.
 */
final class Cells {
    private final byte delimiter;
    private final boolean quoted;
    private final byte quote;
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private int count;
    private boolean broken;

    Cells(Layout layout) {
        this.delimiter = (byte) layout.delimiter();
        this.quoted = layout.quote().isPresent();
        this.quote = (byte) layout.quote().orElse(' ').charValue();
    }

    /** Finds the cells of a line. */
    void split(byte[] bytes, int from, int to) {
        count = quoted ? splitQuoted(bytes, from, to) : splitPlain(bytes, from, to);
    }

    /** Number of cells. */
    int count() {
        return count;
    }

    /** Whether text follows a closing quotation mark, so that nobody knows which cell is which. */
    boolean isBroken() {
        return broken;
    }

    char delimiter() {
        return (char) delimiter;
    }

    /** Where a cell begins, by its number from 0, with the blanks and quotation marks around its value. */
    int begin(int cell) {
        return begins[cell];
    }

    /** Where a cell ends, by its number from 0, with the blanks and quotation marks around its value. */
    int end(int cell) {
        return ends[cell];
    }

    /** Whether no byte stands in a cell. */
    boolean isBare(int cell) {
        return begins[cell] == ends[cell];
    }

    /** Whether some bytes without blanks around them stand in quotation marks. */
    boolean isQuoted(byte[] bytes, int begin, int end) {
        return quoted && end - begin >= 2 && bytes[begin] == quote;
    }

    /** Whether bytes are those of a text in every encoding, and hold no mark that is doubled within marks. */
    boolean isAsWritten(byte[] bytes, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (bytes[at] <= 0 || quoted && bytes[at] == quote) {
                return false;
            }
        }
        return true;
    }

    /** The value of a cell. */
    String text(byte[] bytes, int cell, Charset charset) {
        int begin = Blanks.skip(bytes, begins[cell], ends[cell]);
        int end = Blanks.trim(bytes, begin, ends[cell]);
        if (!isQuoted(bytes, begin, end)) {
            return new String(bytes, begin, end - begin, charset).strip();
        }
        String mark = Character.toString((char) quote);
        return new String(bytes, begin + 1, end - begin - 2, charset)
                .replace(mark + mark, mark)
                .strip();
    }

    private int splitPlain(byte[] bytes, int from, int to) {
        int found = 0;
        int begin = from;
        while (true) {
            int at = endOfPlain(bytes, begin, to);
            cell(found++, begin, at);
            if (at == to) {
                return found;
            }
            begin = at + 1;
        }
    }

    private int splitQuoted(byte[] bytes, int from, int to) {
        int found = 0;
        int begin = from;
        broken = false;
        while (true) {
            int at = begin;
            while (at < to && bytes[at] != delimiter && Blanks.isBlank(bytes[at])) {
                at++;
            }
            at = at < to && bytes[at] == quote ? endOfQuoted(bytes, at, to) : endOfPlain(bytes, at, to);
            cell(found++, begin, at);
            if (at == to) {
                return found;
            }
            begin = at + 1;
        }
    }

    private int endOfPlain(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != delimiter) {
            at++;
        }
        return at;
    }

    private int endOfQuoted(byte[] bytes, int from, int to) {
        int state = QuoteState.BEFORE;
        int at = from;
        while (at < to && (bytes[at] != delimiter || state == QuoteState.QUOTED)) {
            state = QuoteState.after(state, bytes[at], delimiter, quote);
            broken |= state == QuoteState.BROKEN;
            at++;
        }
        return at;
    }

    private void cell(int number, int begin, int end) {
        if (number == begins.length) {
            begins = Arrays.copyOf(begins, number * 2);
            ends = Arrays.copyOf(ends, number * 2);
        }
        begins[number] = begin;
        ends[number] = end;
    }
}
