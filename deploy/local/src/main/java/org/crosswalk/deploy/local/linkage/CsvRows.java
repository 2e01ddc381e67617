package org.crosswalk.deploy.local.linkage;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of comma-separated values as RFC 4180 has them: quotes, doubled quotes and line ends within quotes, any line end, a byte
 * order mark at the start. Lines that are blank are no rows. Real files are read as they come: blanks before a quote, quotes
 * within a cell and text after a closing quote are taken for what they seem to mean.
 */
final class CsvRows implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NO_CHARACTER = '\uFFFD';

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int filled;
    private int at;
    private int nextLine = 1;
    private int line;
    private int damagedLine;

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    CsvRows(Reader in) throws IOException {
        this.in = in;
        if (peek() == BYTE_ORDER_MARK) {
            at++;
        }
    }

    /** A quote that nothing closes; {@link #line} is its row's. */
    static final class OpenQuote extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The cells of the next row.
     *
     * @return null after the last row
     * @throws OpenQuote when the file ends within quotes
     */
    List<String> next() throws IOException {
        do {
            if (peek() == END) {
                return null;
            }
            row();
        } while (cells.size() == 1 && cells.get(0).isBlank());
        return cells;
    }

    /** Line, from 1, in which the last row begins. */
    int line() {
        return line;
    }

    /** First line with a character that is none, as in a file that is not UTF-8; 0 when there is none up to the last row. */
    int damagedLine() {
        return damagedLine;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void row() throws IOException {
        line = nextLine;
        cells.clear();
        cell.setLength(0);
        boolean closed = false;
        for (int c = read(); c != END && c != '\n'; c = read()) {
            if (c == ',') {
                endCell();
                closed = false;
            } else if (c == '"' && !closed && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted();
                closed = true;
            } else {
                cell.append((char) c);
            }
        }
        endCell();
    }

    private void quoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw new OpenQuote();
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                at++;
            }
            cell.append((char) c);
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    /** The next character; a line end of any kind is one line feed. */
    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        if (c == '\r') {
            if (peek() == '\n') {
                at++;
            }
            c = '\n';
        }
        if (c == '\n') {
            nextLine++;
        } else if (c == NO_CHARACTER && damagedLine == 0) {
            damagedLine = nextLine;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }
}
