package org.crosswalk.deploy.bench.linkage.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosswalk.deploy.bench.linkage.LabelledSet;
import org.crosswalk.deploy.bench.linkage.SqlComparison;
import org.crosswalk.identity.record.PersonRecord;
import org.duckdb.DuckDBConnection;

/**
 * The method of Fellegi and Sunter on DuckDB as Splink does it: four levels a comparison, u from pairs taken at random, m by
 * expectation and maximisation over the candidates. Its blocking rules were written after a look at the sets.
 */
public final class FellegiSunter implements Peer {
    private static final int RANDOM_PAIRS = 400_000;
    private static final double ACCEPT = 0.9;

    @Override
    public String name() {
        return "Fellegi-Sunter on DuckDB";
    }

    @Override
    public double threshold() {
        return Math.log(ACCEPT / (1 - ACCEPT)) / Math.log(2);
    }

    @Override
    public Scored score(LabelledSet set) throws SQLException {
        List<String> columns = set.columns();
        List<SqlComparison> comparisons =
                columns.stream().map(FellegiSunter::comparison).toList();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            load(duck, sql, set, columns);
            String levels = IntStream.range(0, comparisons.size())
                    .mapToObj(i -> comparisons.get(i).level() + " AS g" + i)
                    .collect(Collectors.joining(", "));
            sql.execute("CREATE TABLE random AS SELECT " + levels + " FROM (SELECT hash(i) % "
                    + set.records().size()
                    + " AS one, hash(i + 1000000000) % " + set.records().size() + " AS other FROM range("
                    + RANDOM_PAIRS + ") t(i)) p JOIN r a ON a.place = one JOIN r b ON b.place = other"
                    + " WHERE one <> other");
            sql.execute("CREATE TABLE candidates AS "
                    + rules(columns).stream()
                            .map(rule ->
                                    "SELECT a.place AS one, b.place AS other FROM r a JOIN r b ON a.place < b.place AND "
                                            + rule)
                            .collect(Collectors.joining(" UNION ")));
            sql.execute("CREATE TABLE scored AS SELECT one, other, " + levels
                    + " FROM candidates JOIN r a ON a.place = one JOIN r b ON b.place = other");
            int[] sizes =
                    comparisons.stream().mapToInt(c -> c.levels().size() + 1).toArray();
            var estimate = new Expectation(
                    sizes, patterns(sql, "random", sizes.length), set.records().size());
            double[][] weights = estimate.weights(patterns(sql, "scored", sizes.length));
            return new Scored(pairs(sql, weights, estimate.prior()), true);
        }
    }

    private static void load(Connection duck, Statement sql, LabelledSet set, List<String> columns)
            throws SQLException {
        sql.execute("CREATE TABLE said (place INT, " + String.join(" VARCHAR, ", columns) + " VARCHAR)");
        try (var rows = duck.unwrap(DuckDBConnection.class).createAppender("main", "said")) {
            int place = 0;
            for (PersonRecord record : set.records()) {
                rows.beginRow();
                rows.append(place++);
                for (String column : columns) {
                    rows.append(record.value(column));
                }
                rows.endRow();
            }
        }
        sql.execute("CREATE TABLE r AS SELECT place, "
                + columns.stream()
                        .map(column -> "nullif(regexp_replace(upper(" + column + "), '[^A-Z0-9@.]', '', 'g'), '') AS "
                                + column)
                        .collect(Collectors.joining(", "))
                + " FROM said");
    }

    private static SqlComparison comparison(String column) {
        return switch (column) {
            case "birth_date", "phone", "postal_code" ->
                new SqlComparison(
                        column,
                        List.of(
                                SqlComparison.same(column),
                                SqlComparison.oneSlip(column),
                                "damerau_levenshtein(" + SqlComparison.both(column) + ") <= 2"));
            case "sex" -> SqlComparison.exact(column);
            default -> SqlComparison.text(column);
        };
    }

    /** Conditions of which one makes a pair a candidate; those of columns that the set does not have are left out. */
    private static List<String> rules(List<String> columns) {
        return List.of(
                        List.of("birth_date"),
                        List.of("email"),
                        List.of("phone"),
                        List.of("street"),
                        List.of("given_name", "family_name"),
                        List.of("family_name", "postal_code"),
                        List.of("given_name", "postal_code"),
                        List.of("family_name", "city"),
                        List.of("given_name", "city"))
                .stream()
                .filter(columns::containsAll)
                .map(rule -> rule.stream().map(SqlComparison::same).collect(Collectors.joining(" AND ")))
                .collect(Collectors.collectingAndThen(Collectors.toList(), rules -> {
                    rules.add("a.given_name = b.family_name AND a.family_name = b.given_name");
                    return rules;
                }));
    }

    private static List<Expectation.Pattern> patterns(Statement sql, String table, int comparisons)
            throws SQLException {
        String levels = IntStream.range(0, comparisons).mapToObj(i -> "g" + i).collect(Collectors.joining(", "));
        List<Expectation.Pattern> patterns = new ArrayList<>();
        try (ResultSet rows =
                sql.executeQuery("SELECT count(*), " + levels + " FROM " + table + " GROUP BY ALL ORDER BY ALL")) {
            while (rows.next()) {
                int[] of = new int[comparisons];
                for (int i = 0; i < comparisons; i++) {
                    of[i] = rows.getInt(i + 2);
                }
                patterns.add(new Expectation.Pattern(of, rows.getLong(1)));
            }
        }
        return patterns;
    }

    private static List<Pair> pairs(Statement sql, double[][] weights, double prior) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("SELECT * FROM scored")) {
            while (rows.next()) {
                double weight = prior;
                for (int i = 0; i < weights.length; i++) {
                    int level = rows.getInt(i + 3);
                    weight += level < 0 ? 0 : weights[i][level];
                }
                pairs.add(new Pair(rows.getInt(1), rows.getInt(2), weight));
            }
        }
        return pairs;
    }
}
