package org.crosswalk.submission.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.content.BadContentException;

/**
 * Lines of a text as bytes, in memory that does not grow with the text. A line ends with LF or CRLF, the last one with the
 * text; one Ctrl-Z at the end of the text, as old systems write it, is no part of it. Where values may stand in quotation
 * marks, line ends within them end no line.
 */
public final class LineReader {
    /** No report has longer lines; a longer one is a file of another kind. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int FIRST_SIZE = 1 << 18;
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final byte CTRL_Z = 0x1A;
    private static final int NO_QUOTE = Integer.MIN_VALUE;

    private final InputStream in;
    private final byte delimiter;
    private final int quote;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int next;
    private boolean ended;
    private int from;
    private int to;
    private int line;
    private int ends;

    private LineReader(InputStream in, char delimiter, Optional<Character> quote) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.quote = quote.map(mark -> (int) (byte) mark.charValue()).orElse(NO_QUOTE);
    }

    /** Lines that end with every line end. */
    public static LineReader of(InputStream in) {
        return new LineReader(in, ',', Optional.empty());
    }

    /** Lines as a layout has them. */
    static LineReader of(InputStream in, Layout layout) {
        return new LineReader(in, layout.delimiter(), layout.quote());
    }

    /**
     * Goes to the next line; false when there is none.
     *
     * @throws BadContentException when a line is longer than 1 MiB, or a quotation mark is never closed
     */
    public boolean next() throws IOException {
        int at = next;
        line += ends;
        ends = 0;
        while (true) {
            int found = quote == NO_QUOTE ? lineEnd(at) : lineEndOrQuote(at);
            if (found < filled) {
                return buffer[found] == LF ? line(found, found + 1, 1) : quoted();
            }
            if (ended) {
                return next < filled && !isCtrlZ() && line(endOfLast(), filled, 1);
            }
            at = filled - next;
            fill(false);
        }
    }

    /** The bytes among which the line stands; valid until the next call of {@link #next}. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where the line begins. */
    public int from() {
        return from;
    }

    /** Where the line ends, without its line end. */
    public int to() {
        return to;
    }

    /** Number of the line, from 1; of its first, when it goes over several. */
    public int line() {
        return line;
    }

    private int lineEnd(int begin) {
        int at = begin;
        while (at < filled && buffer[at] != LF) {
            at++;
        }
        return at;
    }

    private int lineEndOrQuote(int begin) {
        int at = begin;
        while (at < filled && buffer[at] != LF && buffer[at] != quote) {
            at++;
        }
        return at;
    }

    /** A line in which a quotation mark stands somewhere. */
    private boolean quoted() throws IOException {
        int at = next;
        int state = QuoteState.BEFORE;
        int lines = 1;
        while (true) {
            while (at < filled) {
                byte b = buffer[at++];
                if (b != LF) {
                    state = QuoteState.after(state, b, delimiter, (byte) quote);
                } else if (state != QuoteState.QUOTED) {
                    return line(at - 1, at, lines);
                } else {
                    lines++;
                }
            }
            if (ended) {
                if (state == QuoteState.QUOTED) {
                    throw new BadContentException("Line " + (line + 1)
                            + " opens a quotation mark that nothing closes; double quotation marks within a value");
                }
                return line(endOfLast(), filled, lines);
            }
            at -= next;
            fill(state == QuoteState.QUOTED);
        }
    }

    private boolean line(int end, int following, int lineEnds) {
        from = next;
        to = end > from && buffer[end - 1] == CR ? end - 1 : end;
        next = following;
        line++;
        ends = lineEnds - 1;
        return true;
    }

    private boolean isCtrlZ() {
        return filled - next == 1 && buffer[next] == CTRL_Z;
    }

    private int endOfLast() {
        return buffer[filled - 1] == CTRL_Z ? filled - 1 : filled;
    }

    private void fill(boolean open) throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        } else if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                throw new BadContentException("Line " + (line + 1)
                        + (open
                                ? " opens a quotation mark that nothing closes within "
                                : " is no line of a report: it has more than ")
                        + LONGEST_LINE + " bytes; send a text file of records");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }
}
