package org.crosswalk.deploy.bench.workload;

import java.io.IOException;
import java.io.Writer;

/**
 * A college's course file of the Postsecondary Data Partnership of one fall: values between commas, one of five in quotation
 * marks, five courses a student. Each copy begins with another row.
 *
 * @param rows data rows, at least 1
 */
public record PartnershipFile(int rows) implements SentFile {

    private static final String NAMES = "student_guid,institution_id,cohort,cohort_term,academic_year,academic_term,"
            + "course_prefix,course_number,section_id,course_name,course_cip,course_type,math_or_english_gateway,"
            + "co_requisite_course,grade,number_of_credits_attempted,number_of_credits_earned,delivery_method";
    private static final String[] COURSES = {
        "ENGL,1301,00A,Composition I,23.1301,CU,E,N",
        "MATH,1314,00B,College Algebra,27.0101,CU,M,N",
        "HIST,1301,00C,\"History, United States\",54.0102,CU,NA,N",
        "BIOL,1406,00D,Biology for Majors,26.0101,CU,NA,N",
        "MATH,0314,00E,Support for Algebra,32.0104,CD,NA,Y"
    };

    /** By so many rows each copy begins later than the one before it. */
    private static final int LATER = 7_919;

    /**
     * Checks the number of rows.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public PartnershipFile {
        if (rows < 1) {
            throw new IllegalArgumentException("a file has at least 1 row, not " + rows);
        }
    }

    @Override
    public int otherLines() {
        return 1;
    }

    @Override
    public String layout() {
        return "pdp-course";
    }

    @Override
    public String name(int copy) {
        return "AR_course_" + copy + ".csv";
    }

    @Override
    public String lastLine(int copy) {
        return row(numberAt(rows - 1, copy));
    }

    @Override
    public void write(Writer lines, int copy) throws IOException {
        lines.write(NAMES + "\n");
        for (int place = 0; place < rows; place++) {
            lines.write(row(numberAt(place, copy)));
            lines.write('\n');
        }
    }

    /** A data row by its number, from 0. */
    String row(int number) {
        int student = number / COURSES.length;
        return new StringBuilder(160)
                .append("%09d".formatted(100_000 + student))
                .append(",00360100,2023-24,FALL,2023-24,FALL,")
                .append(COURSES[number % COURSES.length])
                .append(',')
                .append(1 + number % 4)
                .append(".0,3.0,3.0,F")
                .toString();
    }

    private int numberAt(int place, int copy) {
        return (int) ((place + (long) copy * LATER) % rows);
    }
}
