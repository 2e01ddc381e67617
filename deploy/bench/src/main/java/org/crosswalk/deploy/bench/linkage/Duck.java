package org.crosswalk.deploy.bench.linkage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.weights.PairScore;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory that links records by {@link SharedModel}. */
public final class Duck implements AutoCloseable {
    private final Connection connection;
    private final Statement sql;

    /** @param threads how many it computes with */
    public Duck(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        sql = connection.createStatement();
        sql.execute("SET threads = " + threads);
        sql.execute("SET preserve_insertion_order = false");
    }

    /** Carries out statements one after the other. */
    public void execute(Iterable<String> statements) throws SQLException {
        for (String statement : statements) {
            sql.execute(statement);
        }
    }

    /** Carries out a query; the result is to be read before the next one. */
    public ResultSet query(String query) throws SQLException {
        return sql.executeQuery(query);
    }

    /**
     * Links the records of a file from scratch.
     *
     * @return the matches, and the components that they make
     */
    public Matches link(Path file, Parameters parameters) throws SQLException {
        execute(SharedSql.read(file));
        execute(SharedSql.keys());
        int records;
        try (ResultSet count = query("SELECT count(*) FROM r")) {
            count.next();
            records = count.getInt(1);
        }
        var matches = new Matches(records);
        String pairs = SharedSql.candidates(
                "a.place AS one, b.place AS other, " + SharedSql.weight(parameters) + " AS weight");
        try (ResultSet rows = query(
                "SELECT one, other FROM (" + pairs + ") WHERE weight >= " + PairScore.weight(SharedModel.ACCEPT))) {
            while (rows.next()) {
                matches.add(rows.getInt(1), rows.getInt(2));
            }
        }
        return matches;
    }

    /** Makes a table {@code pairs} of the places of pairs, numbered from 0. */
    void pairs(int[] left, int[] right) throws SQLException {
        sql.execute("CREATE TABLE pairs (pair INT, one INT, other INT)");
        try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "pairs")) {
            for (int pair = 0; pair < left.length; pair++) {
                rows.beginRow();
                rows.append(pair);
                rows.append(left[pair]);
                rows.append(right[pair]);
                rows.endRow();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
        connection.close();
    }
}
