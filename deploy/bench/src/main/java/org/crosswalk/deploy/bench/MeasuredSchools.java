package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosswalk.deploy.local.region.GeneratedRegion.StudentSystem;
import org.crosswalk.deploy.local.region.GeneratedRegion.TableFile;
import org.crosswalk.schemas.FactKey;
import org.postgresql.PGConnection;

/**
 * A made-up district's database with schools added to it that have one senior each: what happens to the senior's grade shows in
 * a cell that nothing else moves.
 */
final class MeasuredSchools implements AutoCloseable {

    /** So many that a school's turn comes again only long after its last change can be seen. */
    static final int COUNT = 10 * Sizes.CHANGES_PER_SECOND;

    private static final String SCRIPT = "measured-schools.sql";
    private static final int FIRST_SCHOOL = 100_001;
    private static final int FIRST_GRADE = 9_000_001;

    private final Connection connection;
    private final PreparedStatement change;

    /** Uses the connection from now on and closes it in the end. */
    MeasuredSchools(Connection connection) throws SQLException {
        this.connection = connection;
        this.change =
                connection.prepareStatement("UPDATE student_report_card_grades SET grade_letter = ? WHERE id = ?");
    }

    /** Fills an empty database in one transaction. */
    static void fill(Connection connection, StudentSystem system) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(system.schema()));
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (TableFile table : system.tables()) {
                try (Reader rows = Files.newBufferedReader(table.csv())) {
                    copying.copyIn(table.copyStatement(), rows);
                }
            }
            statement.execute(script().replace("${schools}", Integer.toString(COUNT)));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Key of the cell that shows how many seniors of a school earn dual credit: one or none. */
    static String cell(String partner, int school) {
        return FactKey.of("HS-7", 1, "2021-22", "school", partner + "/" + (FIRST_SCHOOL + school), "all", "all");
    }

    /** Gives a school's senior a grade that earns credit, or one that takes it away, in a transaction of its own. */
    void grade(int school, boolean credit) throws SQLException {
        change.setString(1, credit ? "A" : "W");
        change.setInt(2, FIRST_GRADE + school);
        if (change.executeUpdate() != 1) {
            throw new WrongResult("the database has lost the grade of the senior of school " + school);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = MeasuredSchools.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
