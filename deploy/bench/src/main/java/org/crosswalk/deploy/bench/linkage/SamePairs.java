package org.crosswalk.deploy.bench.linkage;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;

/**
 * The same pairs of records, made ready for us and for DuckDB, scored by each on one thread. DuckDB has both records of a pair
 * in one row of one table already, so that it scores and does not join.
 */
public final class SamePairs implements AutoCloseable {
    private final List<ReadyRecord> records;
    private final Parameters parameters = SharedModel.parameters();
    private final PairScore score = parameters.score();
    private final int[] left;
    private final int[] right;
    private final Duck duck;

    /**
     * Makes ready.
     *
     * @param file the records' file
     * @param said the records in it
     * @param most pairs at most
     */
    public SamePairs(Path file, List<PersonRecord> said, int most) throws SQLException {
        RecordSet ready = OurLinkage.ready(parameters, said);
        records = ready.records();
        CandidatePairs candidates = ready.candidates();
        int[][] pairs = new int[2][most];
        int[] found = new int[1];
        for (int block = 0; block < candidates.blocks() && found[0] < most; block++) {
            candidates.each(block, block + 1, (a, b) -> {
                if (found[0] < most) {
                    pairs[0][found[0]] = a;
                    pairs[1][found[0]++] = b;
                }
            });
        }
        left = Arrays.copyOf(pairs[0], found[0]);
        right = Arrays.copyOf(pairs[1], found[0]);
        duck = new Duck(1);
        duck.execute(SharedSql.read(file));
        duck.pairs(left, right);
        duck.execute(List.of("CREATE TABLE wide AS SELECT pair, a, b FROM pairs JOIN r a ON a.place = one"
                + " JOIN r b ON b.place = other"));
    }

    /** Number of pairs. */
    public int size() {
        return left.length;
    }

    /** The sum of the weights as we compute them. */
    public double ours() {
        int[] levels = new int[parameters.model().comparisons().size()];
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += score.of(records.get(left[i]), records.get(right[i]), levels);
        }
        return sum;
    }

    /** The sum of the weights as DuckDB computes them. */
    public double theirs() throws SQLException {
        try (ResultSet row = duck.query("SELECT sum(" + SharedSql.weight(parameters) + ") FROM wide")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Number of pairs to which both give another weight. */
    public long differences() throws SQLException {
        int[] levels = new int[parameters.model().comparisons().size()];
        long different = 0;
        try (ResultSet rows = duck.query("SELECT pair, " + SharedSql.weight(parameters) + " FROM wide")) {
            while (rows.next()) {
                int pair = rows.getInt(1);
                double ours = score.of(records.get(left[pair]), records.get(right[pair]), levels);
                different += Math.abs(ours - rows.getDouble(2)) > 1e-6 * Math.abs(ours) ? 1 : 0;
            }
        }
        return different;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
