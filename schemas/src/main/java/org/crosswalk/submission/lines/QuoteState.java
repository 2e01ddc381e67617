package org.crosswalk.submission.lines;

/**
 * Where in a delimited line a byte stands. A quotation mark means something only around a whole value; within one it is
 * doubled.
 */
final class QuoteState {
    /** Before a value, or in blanks before it. */
    static final int BEFORE = 0;

    /** In a value without quotation marks. */
    static final int PLAIN = 1;

    /** In a value between quotation marks. */
    static final int QUOTED = 2;

    /** After a quotation mark within quotation marks: the value's end, or half of a doubled one. */
    static final int CLOSED = 3;

    /** After text that follows a closing quotation mark. */
    static final int BROKEN = 4;

    private QuoteState() {}

    /** The state after a byte that is no line end. */
    static int after(int state, byte b, byte delimiter, byte quote) {
        if (state == QUOTED) {
            return b == quote ? CLOSED : QUOTED;
        }
        if (b == delimiter) {
            return BEFORE;
        }
        switch (state) {
            case BEFORE:
                return b == quote ? QUOTED : Blanks.isBlank(b) ? BEFORE : PLAIN;
            case CLOSED:
                return b == quote ? QUOTED : Blanks.isBlank(b) ? CLOSED : BROKEN;
            default:
                return state;
        }
    }
}
