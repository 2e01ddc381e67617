package org.crosswalk.deploy.bench.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.weights.PairScore;
import org.crosswalk.identity.weights.Weights;

/** {@link SharedModel} in DuckDB's SQL. A table {@code r} holds the records, made ready once as ours are. */
public final class SharedSql {
    private static final List<SqlComparison> COMPARISONS = List.of(
            SqlComparison.text("given_name"),
            SqlComparison.text("family_name"),
            new SqlComparison(
                    "birth_date",
                    List.of(
                            SqlComparison.same("birth_date"),
                            // Every date of the made-up records is whole.
                            "false",
                            "a.y = b.y AND a.m = b.d AND a.d = b.m",
                            SqlComparison.oneSlip("birth_date"),
                            "(a.y = b.y)::INT + (a.m = b.m)::INT + (a.d = b.d)::INT = 2",
                            "abs(a.y - b.y) <= 1")),
            SqlComparison.exact("sex"),
            new SqlComparison(
                    "postal_code",
                    List.of(
                            SqlComparison.same("postal_code"),
                            SqlComparison.oneSlip("postal_code"),
                            "a.postal_area = b.postal_area")),
            SqlComparison.code("phone"),
            new SqlComparison(
                    "email",
                    List.of(
                            SqlComparison.same("email"),
                            SqlComparison.same("mail_user"),
                            SqlComparison.oneSlip("mail_user"),
                            "jaro_winkler_similarity(" + SqlComparison.both("mail_user") + ") >= 0.92")));

    private static final List<String> KEYS = List.of(
            "hash(y, least(m, d), greatest(m, d), given_name[1])",
            "hash(given_name, family_name)",
            "hash(family_name, postal_code)",
            "hash(phone)",
            "hash(mail_user)");
    private static final List<String> NEEDED = List.of(
            "birth_date IS NOT NULL AND given_name IS NOT NULL",
            "given_name IS NOT NULL AND family_name IS NOT NULL",
            "family_name IS NOT NULL AND postal_code IS NOT NULL",
            "phone IS NOT NULL",
            "mail_user IS NOT NULL");

    /** Columns of a made-up record in a file, after its id. */
    public static final List<String> COLUMNS =
            List.of("given_name", "family_name", "birth_date", "sex", "postal_code", "phone", "email");

    private SharedSql() {}

    /** Reads the records of a file into {@code r}; their places follow the order of the lines. */
    public static List<String> read(Path file) {
        String columns =
                COLUMNS.stream().map(column -> "'" + column + "': 'VARCHAR'").collect(Collectors.joining(", "));
        return List.of(
                "CREATE TABLE said AS SELECT row_number() OVER () - 1 AS place, * FROM read_csv('" + file
                        + "', header = false, auto_detect = false, delim = ',', columns = {'id': 'VARCHAR', " + columns
                        + "})",
                """
                CREATE TABLE r AS SELECT place::INT AS place,
                  regexp_replace(upper(given_name), '[^A-Z0-9]', '', 'g') AS given_name,
                  regexp_replace(upper(family_name), '[^A-Z0-9]', '', 'g') AS family_name,
                  replace(birth_date, '-', '') AS birth_date,
                  birth_date[1:4]::INT AS y, birth_date[6:7]::INT AS m, birth_date[9:10]::INT AS d,
                  upper(sex) AS sex, postal_code, postal_code[1:3] AS postal_area, phone,
                  lower(email) AS email, split_part(lower(email), '@', 1) AS mail_user
                FROM said""",
                "DROP TABLE said");
    }

    /** Gives every record of {@code r} its keys, in {@code keyed}; a key is null where its block is too large or a single one. */
    public static List<String> keys() {
        List<String> sql = new ArrayList<>();
        sql.add("CREATE TABLE every AS SELECT *, "
                + IntStream.range(0, KEYS.size())
                        .mapToObj(i -> "CASE WHEN " + NEEDED.get(i) + " THEN " + KEYS.get(i) + " END AS k" + i)
                        .collect(Collectors.joining(", "))
                + " FROM r");
        for (int i = 0; i < KEYS.size(); i++) {
            sql.add(
                    "CREATE TABLE live%d AS SELECT k%d AS k FROM every WHERE k%d IS NOT NULL GROUP BY ALL HAVING count(*) BETWEEN 2 AND %d"
                            .formatted(i, i, i, SharedModel.LIMIT));
        }
        sql.add("CREATE TABLE keyed AS SELECT every.* REPLACE ("
                + IntStream.range(0, KEYS.size())
                        .mapToObj(i -> "live" + i + ".k AS k" + i)
                        .collect(Collectors.joining(", "))
                + ") FROM every "
                + IntStream.range(0, KEYS.size())
                        .mapToObj(i -> "LEFT JOIN live" + i + " ON every.k" + i + " = live" + i + ".k")
                        .collect(Collectors.joining(" ")));
        return sql;
    }

    /**
     * Selects from all candidate pairs {@code a} and {@code b} of {@code keyed}, each once: a rule leaves out what an earlier
     * one has found.
     *
     * @param what is selected of a pair
     */
    public static String candidates(String what) {
        return IntStream.range(0, KEYS.size())
                .mapToObj(i -> "SELECT " + what + " FROM keyed a JOIN keyed b ON a.k" + i + " = b.k" + i
                        + " AND a.place < b.place"
                        + IntStream.range(0, i)
                                .mapToObj(earlier -> " AND (a.k" + earlier + " = b.k" + earlier + ") IS NOT TRUE")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** The weight of a pair {@code a} and {@code b}, with the prior. */
    public static String weight(Parameters parameters) {
        StringBuilder sql =
                new StringBuilder(PairScore.weight(parameters.weights().prior()) + "::DOUBLE");
        for (int i = 0; i < COMPARISONS.size(); i++) {
            Weights.OfComparison of = parameters.weights().comparisons().get(i);
            double[] weights = IntStream.range(0, of.m().size())
                    .mapToDouble(level -> Math.log(of.m().get(level) / of.u().get(level)) / Math.log(2))
                    .toArray();
            sql.append(" + ").append(COMPARISONS.get(i).weight(weights));
        }
        return sql.toString();
    }
}
