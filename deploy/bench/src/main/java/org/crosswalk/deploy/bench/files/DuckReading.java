package org.crosswalk.deploy.bench.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;

/**
 * DuckDB's {@code read_csv} on two threads. Every value is read as text and goes into a hash of the row, so that none can be
 * passed over; a line of fixed width is one value.
 */
public final class DuckReading implements AutoCloseable {

    private static final String DELIMITED = "header = true, all_varchar = true, quote = '\"'";
    private static final String FIXED_WIDTH =
            "header = false, auto_detect = false, columns = {'line': 'VARCHAR'}, delim = '\t', quote = '', escape = ''";

    private final Connection connection;
    private final Statement sql;

    /** A database in memory. */
    public DuckReading() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        sql = connection.createStatement();
        sql.execute("SET threads = 2");
        sql.execute("SET preserve_insertion_order = false");
    }

    /** The number of records that it finds in a file, plain or packed. */
    public long records(Path file, Layout layout) throws SQLException {
        String settings = layout.format() == LayoutFormat.FIXED_WIDTH ? FIXED_WIDTH : DELIMITED;
        String name = file.toString().replace("'", "''");
        try (ResultSet found = sql.executeQuery(
                "SELECT count(*), bit_xor(hash(*COLUMNS(*))) FROM read_csv('" + name + "', " + settings + ")")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
        connection.close();
    }
}
