package org.crosswalk.deploy.local.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A term of a college in files of the layout CBM00S, and what is held of it. Each student takes one course. */
final class CourseTerm {
    /** What the codes 1 to 9 of a grade mean. */
    static final String[] GRADES = {"A", "B", "C", "D", "F", "I", "W", "CR", "IP"};

    /** What is held of each student's row. */
    TreeMap<Integer, Held> held = new TreeMap<>();

    /** The rows of the file that was taken last. */
    List<String> last = List.of();

    private final char season;
    private final int year;
    private final String name;

    /**
     * What is held of a row: a grade, or a reject of it.
     *
     * @param grade index of the grade
     * @param bad whether the row cannot be taken
     */
    record Held(int grade, boolean bad) {}

    CourseTerm(char season, int year, String name) {
        this.season = season;
        this.year = year;
        this.name = name;
    }

    /** As the contract writes it, such as {@code 2021-FALL}. */
    String name() {
        return name;
    }

    /** Key of the fact that a student's row becomes. */
    String fact(String partner, int student) {
        return "%s|%09d|%s|END_OF_TERM|MATH|1314|001".formatted(partner, student, name);
    }

    /** Key of the reject that a student's row becomes. */
    String reject(String partner, int student) {
        return "%s|thecb-cbm00s|%s|%09d%%7CMATH%%7C1314%%7C001".formatted(partner, name, student);
    }

    /** A row. */
    String line(int student, Held row) {
        StringBuilder line = new StringBuilder(" ".repeat(128));
        put(line, 1, "S003601" + "%09d".formatted(student) + "MATH   1314   001");
        put(line, 41, "0300");
        put(line, 75, "10" + (row.bad() ? 'Q' : '0') + (row.grade() + 1));
        put(line, 98, "" + season + year);
        return line.toString();
    }

    /** A whole file, whose trailer counts some number of rows. */
    List<String> file(List<String> rows, int counted) {
        List<String> file = new ArrayList<>(rows.size() + 2);
        file.add("HY2K003601CBM00S" + season + year + "C0128REGISTRAR");
        file.addAll(rows);
        file.add("EOF1%05d".formatted(counted));
        return file;
    }

    private static void put(StringBuilder line, int position, String value) {
        line.replace(position - 1, position - 1 + value.length(), value);
    }
}
