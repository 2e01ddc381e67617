package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.ingest.sis.District.SUBMISSIONS;
import static org.crosswalk.ingest.sis.District.of;
import static org.crosswalk.ingest.sis.District.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.crosswalk.ingest.sis.CommittedTopics.Fact;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The way back from changes that the server no longer has: tables are read anew while changes go on being told. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RereadingTest {
    private static final String CONNECTOR = "sis-north";
    private static final String SLOT = "crosswalk_north";
    /** So that the few rows of a test are read in many steps. */
    private static final Map<String, String> SMALL_STEPS = Map.of("incremental.snapshot.chunk.size", "7");

    private District district;
    private SisSettings settings;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        RealDatabase database = new RealDatabase(Map.of("max_slot_wal_keep_size", "32MB", "max_wal_size", "32MB"));
        database.load("rosariosis.sql");
        database.load("district.sql");
        database.execute("INSERT INTO students (student_id, last_name, first_name)"
                + " SELECT n, 'Many', 'Student' FROM generate_series(1000, 1199) n");
        database.execute("INSERT INTO schedule SELECT 2021, 1, n, '2021-08-16', NULL, 100, 1000, 'SEM', 5"
                + " FROM generate_series(1000, 1199) n");
        district = new District(database, directory);
        settings = district.settings("north", Map.of());
        district.capture(settings, SMALL_STEPS);
        until(
                "all is read",
                () -> district.topics().of(Topics.K12_COURSE_ENROLLMENTS).size() >= 202);
    }

    @AfterAll
    void stop() throws Exception {
        district.close();
    }

    @Test
    @Order(1)
    void aTableIsReadAnewAndOnlyWhatIsGoneEnds() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        int rows = district.topics().of(Topics.K12_STUDENTS).size();
        district.readAnew(settings, "students");
        Fact control = controlAfter(controls, 1);
        assertThat(control.value().get("entity").asText()).isEqualTo("k12.students.v1");
        assertThat(control.value().get("reason").asText()).contains("read anew");
        List<Fact> again = district.topics().of(Topics.K12_STUDENTS);
        // All but the student whose sex cannot be read.
        assertThat(again).hasSize(rows + 202);
        long since = control.value().get("version").asLong();
        assertThat(again.subList(rows, again.size()))
                .allSatisfy(
                        fact -> assertThat(fact.value().get("version").asLong()).isGreaterThanOrEqualTo(since));
        assertThat(district.held(Topics.K12_STUDENTS, "north")).hasSize(202);
    }

    @Test
    @Order(2)
    void tablesOfOneTopicAreReadTogether() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        district.readAnew(settings, "school_gradelevels");
        Fact control = controlAfter(controls, 1);
        assertThat(control.value().get("entity").asText()).isEqualTo("reference.codes.v1");
        assertThat(district.topics().of(SUBMISSIONS)).hasSize(controls + 1);
        assertThat(district.held(Topics.REFERENCE_CODES, "north")).hasSize(5);
    }

    @Test
    @Order(3)
    void changesGoOnBeingToldWhileATableIsRead() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        district.readAnew(settings, "students", "schedule");
        for (int student = 1000; student < 1100; student++) {
            district.database().execute("UPDATE students SET first_name = 'Changed' WHERE student_id = " + student);
            district.database().execute("DELETE FROM schedule WHERE student_id = " + student);
        }
        controlAfter(controls, 2);
        until(
                "all changes are told",
                () -> district.held(Topics.K12_COURSE_ENROLLMENTS, "north").size() == 102);
        until("the last change is told", () -> lastName(1099).equals("Changed"));
        List<Fact> told = district.topics().of(Topics.K12_STUDENTS);
        for (int student = 1000; student < 1100; student++) {
            assertThat(lastName(told, student)).isEqualTo("Changed");
        }
        assertThat(district.held(Topics.K12_STUDENTS, "north")).hasSize(202);
    }

    @Test
    @Order(4)
    void aReadingThatIsCutShortGoesOn() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        int rows = district.topics().of(Topics.K12_STUDENTS).size();
        district.readAnew(settings);
        for (int cut = 1; cut <= 3; cut++) {
            district.topics().until(Topics.K12_STUDENTS, CommittedTopics.atLeast(rows + 20 * cut));
            district.worker().restart(CONNECTOR);
        }
        // Ten tables feed nine topics.
        controlAfter(controls, 9);
        until("nothing is left to be read", () -> Rereading.unread(position()).isEmpty());
        assertThat(district.held(Topics.K12_STUDENTS, "north")).hasSize(202);
        assertThat(district.held(Topics.K12_COURSE_ENROLLMENTS, "north")).hasSize(102);
        assertThat(district.held(Topics.REFERENCE_CODES, "north")).hasSize(5);
    }

    @Test
    @Order(5)
    void aLostSlotIsSaidAndReadingAnewFindsWhatWasMissed() throws Exception {
        idle();
        district.database().execute("SELECT pg_drop_replication_slot('" + SLOT + "')");
        missMuch(1100, "Missed");
        district.worker().resume(CONNECTOR);
        until(
                "the task fails",
                () -> district.worker().status(CONNECTOR).toString().contains("FAILED"));
        assertThat(loss()).contains("the replication slot crosswalk_north is gone");
        findsWhatWasMissed(1100, "Missed");
    }

    @Test
    @Order(6)
    void aLogThatGrewTooLongIsSaidAndReadingAnewFindsWhatWasMissed() throws Exception {
        idle();
        missMuch(1110, "Overrun");
        for (int megabytes = 0; megabytes < 128; megabytes += 16) {
            district.database().execute("SELECT pg_logical_emit_message(false, 'much', repeat('x', 16000000))");
            district.database().execute("SELECT pg_switch_wal()");
            district.database().execute("CHECKPOINT");
        }
        assertThat(loss()).contains("max_slot_wal_keep_size");
        // Debezium tries again for ever and never says so.
        district.worker().resume(CONNECTOR);
        findsWhatWasMissed(1110, "Overrun");
    }

    @Test
    @Order(7)
    void aTableThatCannotBeReadStopsTheReadingUntilItIsMended() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        district.database().execute("ALTER TABLE student_enrollment RENAME COLUMN end_date TO ended");
        district.readAnew(settings, "student_enrollment");
        until(
                "the task fails",
                () -> district.worker().status(CONNECTOR).toString().contains("FAILED"));
        assertThat(district.worker().status(CONNECTOR).toString())
                .contains("Table student_enrollment has no column end_date", "so it is not read");
        assertThat(district.topics().of(SUBMISSIONS)).hasSize(controls);
        district.database().execute("ALTER TABLE student_enrollment RENAME COLUMN ended TO end_date");
        district.worker().restart(CONNECTOR);
        controlAfter(controls, 1);
        assertThat(district.held(Topics.K12_ENROLLMENTS, "north")).hasSize(2);
    }

    @Test
    @Order(8)
    void aSlotThatSomebodyMadeAnewIsALossToo() throws Exception {
        idle();
        district.database().execute("SELECT pg_drop_replication_slot('" + SLOT + "')");
        missMuch(1120, "Unseen");
        district.database().execute("SELECT pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
        assertThat(loss()).contains("made anew or moved on by somebody");
        findsWhatWasMissed(1120, "Unseen");
    }

    private void idle() throws Exception {
        district.worker().stop(CONNECTOR);
        until("no one reads the slot", () -> district.text(
                        "SELECT active::text FROM pg_replication_slots WHERE slot_name = '" + SLOT + "'")
                .equals("false"));
    }

    private void missMuch(int student, String name) throws Exception {
        district.database().execute("DELETE FROM students WHERE student_id = " + student);
        district.database().execute("DELETE FROM schedule WHERE student_id = " + student);
        district.database()
                .execute("UPDATE students SET first_name = '" + name + "' WHERE student_id = " + (student + 1));
    }

    private void findsWhatWasMissed(int student, String name) throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        int before = district.held(Topics.K12_STUDENTS, "north").size();
        district.readAnew(settings, "students");
        district.database().execute("UPDATE students SET middle_name = 'New' WHERE student_id = 1199");
        controlAfter(controls, 9);
        assertThat(district.held(Topics.K12_STUDENTS, "north"))
                .hasSize(before - 1)
                .doesNotContain("north|" + student)
                .contains("north|1199");
        assertThat(district.held(Topics.K12_COURSE_ENROLLMENTS, "north"))
                .doesNotContain("north|" + student + "|1000|5|2021-08-16");
        assertThat(lastName(student + 1)).isEqualTo(name);
        assertThat(loss()).isEmpty();
        until("changes are told again", () -> {
            district.database().execute("UPDATE students SET first_name = 'After" + name + "' WHERE student_id = 1198");
            return lastName(1198).equals("After" + name);
        });
    }

    private Fact controlAfter(int controls, int more) {
        List<Fact> all = district.topics().until(SUBMISSIONS, CommittedTopics.atLeast(controls + more));
        assertThat(new TreeSet<>(all.subList(controls, all.size()).stream()
                        .map(Fact::key)
                        .toList()))
                .hasSize(more);
        return all.get(controls);
    }

    private String loss() throws Exception {
        try (var connection = district.database().connect()) {
            return SisSlot.loss(connection, SLOT, this::told).orElse("");
        }
    }

    private long told() {
        try {
            return Rereading.told(position());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> position() throws Exception {
        return district.position(CONNECTOR);
    }

    private String lastName(int student) {
        return lastName(district.topics().of(Topics.K12_STUDENTS), student);
    }

    private static String lastName(List<Fact> told, int student) {
        List<Fact> one = of(told, "north|" + student);
        return one.get(one.size() - 1).value().get("firstName").asText();
    }
}
