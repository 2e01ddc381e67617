package org.crosswalk.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Lines of a file as bytes, in memory that does not grow with the file. A line ends with LF or CRLF, the last one with the
 * file; one Ctrl-Z at the end of the file, as old systems write it, is no part of it. While it reads, it takes the file's
 * hash.
 */
final class LineReader implements Closeable {
    /** No report has longer lines; a longer one is a file of another kind. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int FIRST_SIZE = 1 << 18;
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final byte CTRL_Z = 0x1A;

    private final InputStream in;
    private final MessageDigest digest = sha256();
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int next;
    private boolean ended;
    private int from;
    private int to;
    private int line;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line; false when there is none.
     *
     * @throws LineTooLongException when a line is longer than {@link #LONGEST_LINE}
     */
    boolean next() throws IOException {
        int at = next;
        while (true) {
            while (at < filled) {
                if (buffer[at++] == LF) {
                    return line(next, at - 1, at);
                }
            }
            if (ended) {
                return next < filled && !isCtrlZ() && line(next, endOfLast(), filled);
            }
            at -= next;
            fill();
        }
    }

    /** The bytes among which the line stands; valid until the next call of {@link #next}. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the line begins. */
    int from() {
        return from;
    }

    /** Where the line ends, without its line end. */
    int to() {
        return to;
    }

    /** Number of the line, from 1. */
    int line() {
        return line;
    }

    /** SHA-256 of the whole file, hexadecimal; only after the last line was read. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean line(int begin, int end, int following) {
        from = begin;
        to = end > begin && buffer[end - 1] == CR ? end - 1 : end;
        next = following;
        line++;
        return true;
    }

    private boolean isCtrlZ() {
        return filled - next == 1 && buffer[next] == CTRL_Z;
    }

    private int endOfLast() {
        return buffer[filled - 1] == CTRL_Z ? filled - 1 : filled;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        } else if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                throw new LineTooLongException(line + 1);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            digest.update(buffer, filled, read);
            filled += read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A line is longer than any report's. */
    static final class LineTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        LineTooLongException(int line) {
            super("line " + line + " has more than " + LONGEST_LINE + " bytes");
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
