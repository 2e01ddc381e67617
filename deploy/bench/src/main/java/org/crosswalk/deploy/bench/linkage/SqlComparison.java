package org.crosswalk.deploy.bench.linkage;

import java.util.List;

/**
 * A comparison of two rows {@code a} and {@code b} in DuckDB's SQL.
 *
 * @param name its name, and that of the column that must be there on both sides
 * @param levels conditions of the levels, the closest first; what fulfils none is different
 */
public record SqlComparison(String name, List<String> levels) {
    /** With its own copy of the list. */
    public SqlComparison {
        levels = List.copyOf(levels);
    }

    /** Texts: equal, close, alike by Jaro-Winkler. */
    public static SqlComparison text(String column) {
        String similar = "jaro_winkler_similarity(" + both(column) + ") >= ";
        return new SqlComparison(column, List.of(same(column), similar + "0.92", similar + "0.80"));
    }

    /** Codes: equal or one slip apart. */
    public static SqlComparison code(String column) {
        return new SqlComparison(column, List.of(same(column), oneSlip(column)));
    }

    /** Values of which nothing but equality can be said. */
    public static SqlComparison exact(String column) {
        return new SqlComparison(column, List.of(same(column)));
    }

    /** The condition that both are equal. */
    public static String same(String column) {
        return "a." + column + " = b." + column;
    }

    /** The condition that both are at most one slip of the hand apart. */
    public static String oneSlip(String column) {
        return "damerau_levenshtein(" + both(column) + ") <= 1";
    }

    /** The two arguments of a function of a column. */
    public static String both(String column) {
        return "a." + column + ", b." + column;
    }

    /** An expression for the number of the level, from 0; -1 where one row says nothing. */
    public String level() {
        StringBuilder sql = new StringBuilder(missing()).append("-1");
        for (int level = 0; level < levels.size(); level++) {
            sql.append(" WHEN ").append(levels.get(level)).append(" THEN ").append(level);
        }
        return sql + " ELSE " + levels.size() + " END";
    }

    /**
     * An expression for what the level adds to a pair's weight; nothing where one row says nothing.
     *
     * @param weights one for each level, the last for different
     */
    public String weight(double[] weights) {
        StringBuilder sql = new StringBuilder(missing()).append("0::DOUBLE");
        for (int level = 0; level < levels.size(); level++) {
            sql.append(" WHEN ").append(levels.get(level)).append(" THEN ").append(number(weights[level]));
        }
        return sql + " ELSE " + number(weights[levels.size()]) + " END";
    }

    private String missing() {
        return "CASE WHEN a." + name + " IS NULL OR b." + name + " IS NULL THEN ";
    }

    private static String number(double value) {
        return value + "::DOUBLE";
    }
}
