package org.crosswalk.deploy.bench.workload;

import java.io.IOException;
import java.io.Writer;

/**
 * A registrar's course file (CBM00S) of one fall: 135 characters a row, five courses a student. Each copy's header names
 * another contact.
 *
 * @param rows data rows, at least 1
 */
public record CourseFile(int rows) implements SentFile {

    /** Length of a data row without its line end. */
    public static final int RECORD_LENGTH = 135;

    /** Calendar year of the fall that the file reports. */
    public static final int YEAR = 2023;

    private static final int HEADER_AND_TRAILER = 2;
    private static final String FICE = "003601";
    private static final String[] SUBJECTS = {"ENGL", "MATH", "HIST", "BIOL", "GOVT"};

    /**
     * Checks the number of rows.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public CourseFile {
        if (rows < 1) {
            throw new IllegalArgumentException("a file has at least 1 row, not " + rows);
        }
    }

    @Override
    public int otherLines() {
        return HEADER_AND_TRAILER;
    }

    @Override
    public String layout() {
        return "thecb-cbm00s";
    }

    @Override
    public String name(int copy) {
        return "CBM00S_" + YEAR + "FA_" + copy + ".txt";
    }

    @Override
    public String lastLine(int copy) {
        return "EOF1%05d".formatted(rows);
    }

    @Override
    public void write(Writer lines, int copy) throws IOException {
        lines.write("HY2K" + FICE + "CBM00S1" + YEAR + "C0" + RECORD_LENGTH + "copy " + copy + "\r\n");
        for (int row = 0; row < rows; row++) {
            lines.write(row(row));
            lines.write("\r\n");
        }
        lines.write(lastLine(copy) + "\r\n");
    }

    /** A data row by its number, from 0. */
    String row(int number) {
        int subject = number % SUBJECTS.length;
        StringBuilder row = new StringBuilder(RECORD_LENGTH);
        row.append('S').append(FICE).append("%09d".formatted(100_000 + number / SUBJECTS.length));
        row.append(SUBJECTS[subject])
                .append("   ")
                .append("1301   ")
                .append("00")
                .append(subject)
                .append("    ");
        // Type of instruction, classification, non-disclosure.
        row.append("110");
        // Semester credit hours, funded, not funded; contact hours, funded, not funded.
        row.append("030003000000").append("004800480000");
        // Location, other institution, mode, course type.
        row.append('1').append(" ".repeat(6)).append("11 ");
        // High school credit, developmental education, first college-level course, grade and its points.
        row.append("000").append(1 + number % 4).append("400");
        row.append("2401010000").append(" ".repeat(6));
        row.append('1').append(YEAR).append(YEAR).append("0828").append(YEAR).append("1213");
        row.append(" ".repeat(17));
        return row.toString();
    }
}
