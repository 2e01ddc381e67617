package org.crosswalk.deploy.local.region;

import java.util.List;
import java.util.stream.Collectors;

/** SQL statements over the SIS tables, each on a line of its own. */
final class Sql {

    private Sql() {}

    static String insert(SisTable table, List<Object> values) {
        return "INSERT INTO " + table.table() + " (" + String.join(", ", table.columns()) + ") VALUES ("
                + values.stream().map(Sql::literal).collect(Collectors.joining(", ")) + ");";
    }

    /** {@code assignments} are columns and values in turn. */
    static String update(SisTable table, String where, Object... assignments) {
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < assignments.length; i += 2) {
            set.append(i == 0 ? "" : ", ").append(assignments[i]).append(" = ").append(literal(assignments[i + 1]));
        }
        return "UPDATE " + table.table() + " SET " + set + " WHERE " + where + ";";
    }

    static String delete(SisTable table, String where) {
        return "DELETE FROM " + table.table() + " WHERE " + where + ";";
    }

    /** The condition for the rows of a student. */
    static String student(Pupil pupil) {
        return "student_id = " + pupil.id;
    }

    private static String literal(Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
