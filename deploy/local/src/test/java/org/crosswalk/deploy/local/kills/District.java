package org.crosswalk.deploy.local.kills;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A student information system in which pupils come, go and get other numbers, and marks are given, changed, taken back and
 * spoilt: in small and large transactions, in some that end after later ones, and in some that are rolled back. The table of
 * marks has no primary key. Each state of a row has a number of its own.
 */
public final class District implements Sender, AutoCloseable {
    /** Topic of the pupils. */
    public static final String PUPILS = "k12.students.v1";

    /** Topic of the marks. */
    public static final String MARKS = "k12.course-grades.v1";

    /** What a row says before anybody changes it. */
    public static final String FIRST = "S0";

    /** How the tables are read. */
    public static final String MAPPING =
            """
            id: own-pupils
            title: Pupils
            sector: k12
            format: table
            table: pupils
            fields:
              student: {column: pupil_no, required: true}
              firstName: {column: given}
            row-key: [student]
            emit:
              - topic: k12.students.v1
                key: [partner, student]
                copy: [firstName]
            ---
            id: own-marks
            title: Marks
            sector: k12
            format: table
            table: marks
            fields:
              grade: {column: mark_no, required: true}
              student: {column: pupil_no, required: true}
              schoolYear: {column: syear, type: integer, between: [1990, 2100], required: true}
              markingPeriod: {column: period, required: true}
              gradeLetter: {column: letter}
            row-key: [student, grade]
            emit:
              - topic: k12.course-grades.v1
                key: [partner, student, grade]
                copy: [grade, schoolYear, markingPeriod, gradeLetter]
            """;

    private static final String REJECTS = "k12.rejects.v1";
    private static final int FIRST_PUPILS = 1_000;
    private static final int FIRST_MARKS = 3_000;
    private static final String TABLES =
            """
            CREATE TABLE pupils (pupil_no integer PRIMARY KEY, given text, note text);
            ALTER TABLE pupils REPLICA IDENTITY FULL;
            CREATE TABLE marks (mark_no integer NOT NULL, pupil_no integer NOT NULL, syear integer NOT NULL,
              period text NOT NULL, letter text, note text);
            ALTER TABLE marks REPLICA IDENTITY FULL;
            CREATE TABLE crosswalk_heartbeat (id integer PRIMARY KEY, beat timestamptz);
            """;

    private final String partner;
    private final Connection connection;
    private final Connection slow;
    private final Random random;
    private final Events sent = new Events();
    private final TreeSet<Integer> pupils = new TreeSet<>();
    private final TreeSet<Integer> marks = new TreeSet<>();
    private final TreeSet<Integer> spoilt = new TreeSet<>();
    private final TreeSet<Integer> formerPupils = new TreeSet<>();
    private int nextPupil = FIRST_PUPILS;
    private int nextMark = FIRST_MARKS;
    private int state;
    private long changes;

    /** What is to become of a row once its transaction has ended well. */
    private interface Consequence {
        void happens();
    }

    /** Makes and fills the tables; two connections to the database are needed. */
    public District(String partner, Connection connection, Connection slow, long seed) throws SQLException {
        this.partner = partner;
        this.connection = connection;
        this.slow = slow;
        this.random = new Random(seed);
        connection.setAutoCommit(false);
        slow.setAutoCommit(false);
        execute(TABLES);
        execute("INSERT INTO pupils SELECT n, '" + FIRST + "' FROM generate_series(0, " + (FIRST_PUPILS - 1) + ") n");
        execute("INSERT INTO marks SELECT n, n % 1000, 2021, 'Q1', '" + FIRST + "' FROM generate_series(0, "
                + (FIRST_MARKS - 1) + ") n");
        connection.commit();
        IntStream.range(0, FIRST_PUPILS).forEach(pupil -> stated(pupils, pupil, PUPILS, pupilKey(pupil), FIRST));
        IntStream.range(0, FIRST_MARKS).forEach(mark -> stated(marks, mark, MARKS, markKey(mark), FIRST));
    }

    @Override
    public void send() throws SQLException {
        switch (random.nextInt(10)) {
            case 0 -> admit();
            case 1 -> renumber();
            case 2 -> takeBack();
            case 3 -> noteOnly();
            case 4 -> rolledBack();
            case 5 -> outlasted();
            case 6 -> spoil();
            case 7 -> regradeMany();
            default -> regrade();
        }
    }

    @Override
    public Events sent() {
        return sent;
    }

    /** How many changes of rows were committed. */
    public long changes() {
        return changes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        slow.close();
    }

    private void admit() throws SQLException {
        List<Consequence> then = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            boolean back = !formerPupils.isEmpty() && random.nextBoolean();
            int pupil = back ? formerPupils.first() : nextPupil++;
            formerPupils.remove(pupil);
            int mark = nextMark++;
            String given = next();
            execute("INSERT INTO pupils VALUES (%d, '%s')".formatted(pupil, given));
            execute("INSERT INTO marks VALUES (%d, %d, 2021, 'Q1', '%s')".formatted(mark, mark % 1000, given));
            then.add(() -> stated(pupils, pupil, PUPILS, pupilKey(pupil), given));
            then.add(() -> stated(marks, mark, MARKS, markKey(mark), given));
        }
        commit(then);
    }

    private void renumber() throws SQLException {
        int pupil = any(pupils);
        int number = nextPupil++;
        String given = next();
        execute("UPDATE pupils SET pupil_no = %d, given = '%s' WHERE pupil_no = %d".formatted(number, given, pupil));
        commit(List.of(() -> left(pupil), () -> stated(pupils, number, PUPILS, pupilKey(number), given)));
    }

    private void takeBack() throws SQLException {
        List<Consequence> then = new ArrayList<>();
        for (int mark : some(marks, 1 + random.nextInt(5))) {
            execute("DELETE FROM marks WHERE mark_no = " + mark);
            then.add(() -> {
                marks.remove(mark);
                mended(mark);
                sent.end(MARKS, markKey(mark));
                changes++;
            });
        }
        int pupil = any(pupils);
        execute("DELETE FROM pupils WHERE pupil_no = " + pupil);
        then.add(() -> left(pupil));
        commit(then);
    }

    private void noteOnly() throws SQLException {
        execute("UPDATE pupils SET note = '%s' WHERE pupil_no < 50".formatted(next()));
        commit(List.of());
    }

    private void rolledBack() throws SQLException {
        execute("UPDATE marks SET letter = 'never' WHERE mark_no < 300");
        execute("INSERT INTO pupils VALUES (%d, 'never')".formatted(nextPupil));
        connection.rollback();
    }

    /** A transaction that began before others and is committed after them. */
    private void outlasted() throws SQLException {
        TreeSet<Integer> own = new TreeSet<>(some(marks, 200));
        String letter = next();
        try (Statement statement = slow.createStatement()) {
            statement.execute(regrading(own, letter));
        }
        for (int i = 0; i < 3; i++) {
            TreeSet<Integer> others = new TreeSet<>(some(marks, 10));
            others.removeAll(own);
            String other = next();
            execute(regrading(others, other));
            commit(regraded(others, other));
        }
        if (random.nextInt(4) == 0) {
            slow.rollback();
            return;
        }
        slow.commit();
        regraded(own, letter).forEach(Consequence::happens);
    }

    private void spoil() throws SQLException {
        List<Consequence> then = new ArrayList<>();
        for (int mark : new TreeSet<>(some(marks, 3))) {
            String letter = next();
            execute("UPDATE marks SET syear = 1, letter = '%s' WHERE mark_no = %d".formatted(letter, mark));
            then.add(() -> {
                spoilt.add(mark);
                rejected(mark, letter);
            });
        }
        commit(then);
    }

    private void regradeMany() throws SQLException {
        if (random.nextInt(3) > 0) {
            mend();
            return;
        }
        TreeSet<Integer> many = new TreeSet<>(some(marks, 1_500));
        String letter = next();
        execute(regrading(many, letter));
        commit(regraded(many, letter));
    }

    private void mend() throws SQLException {
        String letter = next();
        TreeSet<Integer> mended = new TreeSet<>(spoilt);
        execute("UPDATE marks SET syear = 2021, letter = '%s' WHERE syear = 1".formatted(letter));
        commit(mended.stream()
                .map(mark -> (Consequence) () -> {
                    mended(mark);
                    stated(marks, mark, MARKS, markKey(mark), letter);
                })
                .toList());
    }

    /** One row changes more than once in a transaction. */
    private void regrade() throws SQLException {
        List<Consequence> then = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            for (int mark : some(marks, 3)) {
                String letter = next();
                execute(regrading(List.of(mark), letter));
                then.addAll(regraded(List.of(mark), letter));
            }
        }
        commit(then);
    }

    private static String regrading(Collection<Integer> some, String letter) {
        return "UPDATE marks SET letter = '%s' WHERE mark_no IN (%s)"
                .formatted(
                        letter,
                        some.isEmpty()
                                ? "NULL"
                                : some.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private List<Consequence> regraded(Collection<Integer> some, String letter) {
        List<Consequence> then = new ArrayList<>();
        for (int mark : some) {
            then.add(() -> {
                if (spoilt.contains(mark)) {
                    rejected(mark, letter);
                } else {
                    stated(marks, mark, MARKS, markKey(mark), letter);
                }
            });
        }
        return then;
    }

    private void stated(Set<Integer> rows, int row, String topic, String key, String says) {
        rows.add(row);
        sent.add(topic, key, says);
        changes++;
    }

    private void rejected(int mark, String letter) {
        sent.add(REJECTS, rejectKey(mark), letter);
        changes++;
    }

    private String rejectKey(int mark) {
        return "%s|marks|pupil_no=%d, mark_no=%d".formatted(partner, mark % 1000, mark);
    }

    /** The reject of a mark ends when the mark can be read, or is no more. */
    private void mended(int mark) {
        if (spoilt.remove(mark)) {
            sent.gone(REJECTS, rejectKey(mark));
        }
    }

    private void left(int pupil) {
        pupils.remove(pupil);
        formerPupils.add(pupil);
        sent.end(PUPILS, pupilKey(pupil));
        changes++;
    }

    private String pupilKey(int pupil) {
        return partner + '|' + pupil;
    }

    private String markKey(int mark) {
        return partner + '|' + mark % 1000 + '|' + mark;
    }

    private String next() {
        state++;
        return "S" + state;
    }

    private int any(NavigableSet<Integer> rows) {
        Integer at = rows.ceiling(random.nextInt(rows.last() + 1));
        return at == null ? rows.first() : at;
    }

    private List<Integer> some(NavigableSet<Integer> rows, int most) {
        return IntStream.range(0, most).mapToObj(i -> any(rows)).distinct().toList();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void commit(List<Consequence> then) throws SQLException {
        connection.commit();
        then.forEach(Consequence::happens);
    }
}
