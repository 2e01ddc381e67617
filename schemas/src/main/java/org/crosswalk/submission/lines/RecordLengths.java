package org.crosswalk.submission.lines;

import java.util.List;
import org.crosswalk.mapping.Layout;

/**
 * Whether the records of a fixed-width file have the length that they must have. Some systems leave out the blanks at the
 * end of every line; such a file is told from one with damaged lines in that none of its lines ends with a blank.
 */
final class RecordLengths {
    private final List<Integer> allowed;
    private int declared;
    private int firstShort;
    private int firstShortLength;
    private boolean blankAtEnd;

    RecordLengths(Layout layout) {
        this.allowed = layout.recordLengths();
    }

    /** Takes the length that the header states. */
    void declare(int length) throws RefusedFileException {
        if (!allowed.contains(length)) {
            throw new RefusedFileException("The header states records of " + length + " characters, but they have "
                    + allowed + "; send the report in its published length");
        }
        declared = length;
    }

    /**
     * Looks at a record.
     *
     * @param full its length with the blanks at its end
     * @param trimmed its length without them
     */
    void look(int line, int full, int trimmed) throws RefusedFileException {
        if (declared == 0) {
            declared = allowed.contains(full) ? full : allowed.get(allowed.size() - 1);
        }
        if (full > declared) {
            throw new RefusedFileException(refusal(line, full));
        }
        blankAtEnd |= trimmed < full;
        if (full < declared && firstShort == 0) {
            firstShort = line;
            firstShortLength = full;
        }
    }

    /** Judges the file as a whole. */
    void conclude() throws RefusedFileException {
        if (blankAtEnd && firstShort > 0) {
            throw new RefusedFileException(refusal(firstShort, firstShortLength));
        }
    }

    private String refusal(int line, int length) {
        return "Line " + line + " has " + length + " characters, but the records of this file have " + declared
                + "; write the file again and send it whole";
    }
}
