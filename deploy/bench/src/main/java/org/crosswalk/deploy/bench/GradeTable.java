package org.crosswalk.deploy.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.ingest.sis.SisSettings;
import org.crosswalk.ingest.sis.SisSlot;
import org.crosswalk.ingest.sis.SlotProgress;

/** A district's table of grades, as RosarioSIS has it. */
final class GradeTable implements AutoCloseable {

    static final String DATABASE = "district";
    static final String NAME = "student_report_card_grades";

    private static final int ROWS_OF_A_TRANSACTION = 1_000;
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final String MAKE = "CREATE TABLE crosswalk_heartbeat (id integer PRIMARY KEY, beat timestamptz);"
            + "CREATE TABLE " + NAME
            + " (id integer PRIMARY KEY, syear numeric(4,0) NOT NULL, school_id integer NOT NULL,"
            + " student_id integer NOT NULL, course_period_id integer, marking_period_id varchar(10) NOT NULL,"
            + " grade_letter varchar(5), grade_percent numeric(4,1), credit_attempted numeric, credit_earned numeric,"
            + " course_title text NOT NULL); ALTER TABLE " + NAME + " REPLICA IDENTITY FULL;";
    private static final String FILL = "INSERT INTO " + NAME
            + " SELECT n, 2021, n % 9, n / 7, n % 500, '5', 'A', 91.5, 0.5, 0.5, 'Course ' || n % 500"
            + " FROM generate_series(1, ?) n";
    private static final String CHANGE = "UPDATE " + NAME + " SET grade_letter = ? WHERE id > ? AND id <= ?";

    private final Connection connection;
    private final int port;
    private final int rows;

    private GradeTable(Connection connection, int port, int rows) {
        this.connection = connection;
        this.port = port;
        this.rows = rows;
    }

    /** Makes the database and its rows. */
    static GradeTable fill(EmbeddedDatabase server, int rows) throws SQLException {
        server.create(DATABASE);
        Connection connection = server.connect(DATABASE);
        try (Statement make = connection.createStatement();
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            make.execute(MAKE);
            fill.setInt(1, rows);
            fill.executeUpdate();
        }
        String address = server.jdbcUrl(DATABASE).substring("jdbc:".length());
        return new GradeTable(connection, URI.create(address).getPort(), rows);
    }

    int port() {
        return port;
    }

    int rows() {
        return rows;
    }

    /** Gives every row another letter, some rows a transaction. */
    void change(String letter) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            for (int from = 0; from < rows; from += ROWS_OF_A_TRANSACTION) {
                change.setString(1, letter);
                change.setInt(2, from);
                change.setInt(3, from + ROWS_OF_A_TRANSACTION);
                change.executeUpdate();
            }
        }
    }

    /** Waits until a connector has taken all that there is now, and that is committed. */
    void awaitRead(SisSettings settings) throws SQLException {
        String slot = SisSlot.name(settings);
        Optional<String> end = SlotProgress.end(connection, slot);
        while (end.isEmpty()) {
            Pause.millis(BETWEEN_LOOKS_MILLIS);
            end = SlotProgress.end(connection, slot);
        }
        while (!SlotProgress.passed(connection, slot, end.get())) {
            Pause.millis(BETWEEN_LOOKS_MILLIS);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
