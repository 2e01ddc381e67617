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
        for (int at = from; at < to; at++) {
            if (bytes[at] == delimiter) {
                cell(found++, begin, at);
                begin = at + 1;
            }
        }
        cell(found++, begin, to);
        return found;
    }

    private int splitQuoted(byte[] bytes, int from, int to) {
        int found = 0;
        int begin = from;
        int state = QuoteState.BEFORE;
        broken = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == delimiter && state != QuoteState.QUOTED) {
                cell(found++, begin, at);
                begin = at + 1;
            }
            state = QuoteState.after(state, b, delimiter, quote);
            broken |= state == QuoteState.BROKEN;
        }
        cell(found++, begin, to);
        return found;
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
