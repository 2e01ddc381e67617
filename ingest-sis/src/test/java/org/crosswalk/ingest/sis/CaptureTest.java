package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.ingest.sis.District.REJECTS;
import static org.crosswalk.ingest.sis.District.SUBMISSIONS;
import static org.crosswalk.ingest.sis.District.of;
import static org.crosswalk.ingest.sis.District.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

/** From the rows of a database to facts: the first reading, every kind of change, restarts. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaptureTest {
    private static final int TABLES = 10;

    private District district;
    private RealDatabase database;
    private RealWorker worker;
    private CommittedTopics topics;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        database = new RealDatabase();
        database.load("rosariosis.sql");
        database.load("district.sql");
        district = new District(database, directory);
        topics = district.topics();
        worker = district.worker();
        capture("north-district", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        district.close();
    }

    @Test
    @Order(1)
    void whatIsThereBecomesFacts() {
        Fact student = topics.until(Topics.K12_STUDENTS, CommittedTopics.atLeast(2)).stream()
                .filter(fact -> fact.key().equals("north-district|1"))
                .findFirst()
                .orElseThrow();
        assertThat(student.value().toString())
                .contains(
                        "\"lastName\":\"Núñez\"",
                        "\"stateStudentId\":\"123456789\"",
                        "\"birthDate\":12477",
                        "\"sex\":\"F\"",
                        "\"raceEthnicity\":\"HISPANIC\"",
                        "\"economicDisadvantage\":true",
                        "\"englishLearner\":null",
                        "\"origin\":\"students@");
        assertThat(student.partition()).isEqualTo(Topics.K12_STUDENTS.partition("north-district|1", 4));
        assertThat(keys(topics.until(Topics.K12_COURSE_GRADES, CommittedTopics.atLeast(1))))
                .containsExactly("north-district|1|50");
        assertThat(keys(topics.until(Topics.K12_ENROLLMENTS, CommittedTopics.atLeast(2))))
                .containsExactlyInAnyOrder("north-district|1|10", "north-district|2|11");
        assertThat(keys(topics.until(Topics.K12_COURSE_ENROLLMENTS, CommittedTopics.atLeast(2))))
                .contains("north-district|1|1000|5|2021-08-16");
        assertThat(keys(topics.until(Topics.REFERENCE_SCHOOLS, CommittedTopics.atLeast(2))))
                .containsExactlyInAnyOrder("north-district|1|2021", "north-district|1|2022");
        assertThat(topics.until(Topics.REFERENCE_CODES, CommittedTopics.atLeast(5)).stream()
                        .collect(toMap(
                                Fact::key, fact -> fact.value().get("canonical").asText())))
                .isEqualTo(Map.of(
                        "north-district|GRADE_LEVEL|8", "OTHER",
                        "north-district|GRADE_LEVEL|9", "09",
                        "north-district|GRADE_LEVEL|12", "12",
                        "north-district|EXIT|2", "GRADUATED",
                        "north-district|EXIT|3", "OTHER"));
        assertThat(topics.until(Topics.REFERENCE_COURSES, CommittedTopics.atLeast(2)))
                .filteredOn(fact -> fact.value().get("dualCredit").asBoolean())
                .extracting(Fact::key)
                .containsExactly("north-district|100");
        assertThat(topics.until(Topics.REFERENCE_TERMS, CommittedTopics.atLeast(1)))
                .hasSize(1);
        assertThat(topics.until(Topics.REFERENCE_SECTIONS, CommittedTopics.atLeast(1)))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void aRowThatCannotBeReadIsToldAndTheRestGoesOn() {
        Fact reject = topics.until(REJECTS, CommittedTopics.atLeast(1)).get(0);
        assertThat(reject.key()).isEqualTo("north-district|students|student_id=3");
        assertThat(reject.value().get("field").asText()).isEqualTo("sex");
        assertThat(reject.value().get("rule").asText()).isEqualTo("code");
        assertThat(reject.value().get("hint").asText()).contains("Female, Male, Nonbinary", "not stated");
    }

    @Test
    @Order(3)
    void aFirstReadingReplacesWhatWasHeldBefore() {
        List<Fact> controls = topics.until(SUBMISSIONS, CommittedTopics.atLeast(TABLES));
        assertThat(controls).hasSize(TABLES);
        long reading =
                topics.of(Topics.K12_STUDENTS).get(0).value().get("version").asLong();
        assertThat(controls)
                .allSatisfy(control ->
                        assertThat(control.value().get("version").asLong()).isEqualTo(reading));
        assertThat(controls)
                .extracting(control -> control.value().get("entity").asText())
                .contains("k12.students.v1", "k12.course-enrollments.v1", "reference.terms.v1");
    }

    @Test
    @Order(4)
    void insertUpdateAndDeleteAreTold() throws Exception {
        database.execute(grade(60, 1, "B"));
        database.execute("UPDATE student_report_card_grades SET grade_letter = 'W' WHERE id = 60");
        database.execute("DELETE FROM student_report_card_grades WHERE id = 60");
        List<Fact> told = topics.until(Topics.K12_COURSE_GRADES, has("north-district|1|60", 4)).stream()
                .filter(fact -> fact.key().equals("north-district|1|60"))
                .toList();
        assertThat(told.subList(0, 2))
                .extracting(fact -> fact.value().get("gradeLetter").asText())
                .containsExactly("B", "W");
        assertThat(told.get(2).value().get("deleted").asBoolean()).isTrue();
        assertThat(told.get(2).value().get("gradeLetter").isNull()).isTrue();
        assertThat(told.get(3).value()).isNull();
        assertThat(told.subList(0, 3))
                .extracting(fact -> fact.value().get("version").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(told).extracting(Fact::partition).containsOnly(told.get(0).partition());
    }

    @Test
    @Order(5)
    void aRowWithoutPrimaryKeyIsNamedByItsColumns() throws Exception {
        database.execute("DELETE FROM schedule WHERE student_id = 2");
        List<Fact> told = of(
                topics.until(Topics.K12_COURSE_ENROLLMENTS, has("north-district|2|1000|5|2021-08-16", 3)),
                "north-district|2|1000|5|2021-08-16");
        assertThat(told.get(1).value().get("deleted").asBoolean()).isTrue();
        assertThat(told.get(2).value()).isNull();
    }

    @Test
    @Order(6)
    void aChangedKeyEndsOneFactAndBeginsAnother() throws Exception {
        database.execute("UPDATE schedule SET start_date = '2021-09-01' WHERE student_id = 1");
        List<Fact> facts = topics.until(Topics.K12_COURSE_ENROLLMENTS, has("north-district|1|1000|5|2021-09-01", 1));
        List<Fact> old = of(facts, "north-district|1|1000|5|2021-08-16");
        assertThat(old.get(1).value().get("deleted").asBoolean()).isTrue();
        assertThat(old.get(2).value()).isNull();
    }

    @Test
    @Order(7)
    void aRowThatMovesToAnotherStudentMovesToTheirPartition() throws Exception {
        database.execute(grade(70, 1, "C"));
        database.execute("UPDATE student_report_card_grades SET student_id = 2 WHERE id = 70");
        List<Fact> facts = topics.until(Topics.K12_COURSE_GRADES, has("north-district|2|70", 1));
        assertThat(of(facts, "north-district|1|70"))
                .hasSize(3)
                .extracting(Fact::partition)
                .containsOnly(Topics.K12_COURSE_GRADES.partition("north-district|1|70", 4));
        assertThat(of(facts, "north-district|2|70"))
                .extracting(Fact::partition)
                .containsOnly(Topics.K12_STUDENTS.partition("north-district|2", 4));
    }

    @Test
    @Order(8)
    void aRowThatNoLongerMeansAnythingEndsItsFact() throws Exception {
        database.execute("UPDATE student_enrollment_codes SET type = 'Add' WHERE id = 3");
        List<Fact> told =
                of(topics.until(Topics.REFERENCE_CODES, has("north-district|EXIT|3", 2)), "north-district|EXIT|3");
        assertThat(told.get(1).value().get("deleted").asBoolean()).isTrue();
    }

    @Test
    @Order(9)
    void aChangeOfColumnsThatNobodyReadsIsNotTold() throws Exception {
        int before = topics.of(Topics.K12_STUDENTS).size();
        database.execute("UPDATE students SET updated_at = now(), password = 'other-secret' WHERE student_id = 1");
        database.execute("UPDATE students SET first_name = 'Adela' WHERE student_id = 1");
        List<Fact> told = topics.until(Topics.K12_STUDENTS, CommittedTopics.atLeast(before + 1));
        assertThat(told).hasSize(before + 1);
        assertThat(told.get(before).value().get("firstName").asText()).isEqualTo("Adela");
    }

    @Test
    @Order(10)
    void anEmptiedTableIsOneControlRecord() throws Exception {
        database.execute("TRUNCATE student_report_card_grades");
        database.execute(grade(80, 1, "A"));
        Fact after = of(topics.until(Topics.K12_COURSE_GRADES, has("north-district|1|80", 1)), "north-district|1|80")
                .get(0);
        Fact control =
                topics.until(SUBMISSIONS, CommittedTopics.atLeast(TABLES + 1)).get(TABLES);
        long emptied = control.value().get("version").asLong();
        assertThat(control.value().get("kind").asText()).isEqualTo("TRUNCATE");
        assertThat(control.value().get("entity").asText()).isEqualTo("k12.course-grades.v1");
        assertThat(of(topics.of(Topics.K12_COURSE_GRADES), "north-district|1|50"))
                .allSatisfy(
                        fact -> assertThat(fact.value().get("version").asLong()).isLessThan(emptied));
        assertThat(after.value().get("version").asLong()).isGreaterThan(emptied);
    }

    @Test
    @Order(11)
    void anIdleDatabaseLetsGoOfItsLog() throws Exception {
        database.execute("INSERT INTO staff SELECT n, 'unrelated' FROM generate_series(100, 1100) n");
        String written = text("SELECT pg_current_wal_lsn()::text");
        until("the slot moves on", () -> text("SELECT (confirmed_flush_lsn > '" + written
                        + "'::pg_lsn)::text FROM pg_replication_slots WHERE slot_name = 'crosswalk_north_district'")
                .equals("true"));
    }

    @Test
    @Order(12)
    void aRestartContinuesWhereItStopped() throws Exception {
        worker.remove("sis-north-district");
        database.execute(grade(90, 2, "B"));
        database.execute("DELETE FROM student_report_card_grades WHERE id = 80");
        capture("north-district", Map.of());
        List<Fact> facts = topics.until(Topics.K12_COURSE_GRADES, has("north-district|1|80", 3));
        assertThat(of(facts, "north-district|2|90")).hasSize(1);
        assertThat(topics.of(SUBMISSIONS)).hasSize(TABLES + 1);
    }

    @Test
    @Order(13)
    void aTableThatStopsSendingItsOldRowsIsTold() throws Exception {
        database.execute("ALTER TABLE students REPLICA IDENTITY DEFAULT");
        int before = topics.of(REJECTS).size();
        database.execute("UPDATE students SET first_name = 'Benno' WHERE student_id = 2");
        Fact reject = topics.until(REJECTS, CommittedTopics.atLeast(before + 1)).get(before);
        assertThat(reject.value().get("rule").asText()).isEqualTo("replica-identity");
        assertThat(reject.value().get("hint").asText()).contains("ALTER TABLE students REPLICA IDENTITY FULL");
        database.execute("ALTER TABLE students REPLICA IDENTITY FULL");
        database.execute("UPDATE students SET first_name = 'Bernard' WHERE student_id = 2");
        topics.until(Topics.K12_STUDENTS, facts -> facts.stream()
                .anyMatch(fact -> fact.value().toString().contains("Bernard")));
    }

    @Test
    @Order(14)
    void aReadingThatWasInterruptedBeginsAnewAndForgetsWhatIsGone() throws Exception {
        database.execute("INSERT INTO students (student_id, last_name, first_name)"
                + " SELECT n, 'Many', 'Student' FROM generate_series(10000, 30000) n");
        capture("south-district", Map.of("max.batch.size", "50"));
        topics.until(Topics.K12_STUDENTS, facts -> facts.stream()
                .anyMatch(fact -> fact.key().equals("south-district|10000")));
        worker.remove("sis-south-district");
        database.execute("DELETE FROM students WHERE student_id = 10000");
        capture("south-district", Map.of());
        database.execute("INSERT INTO students (student_id, last_name, first_name) VALUES (40000, 'Last', 'One')");
        // All but the student whose sex cannot be read.
        int readable = Integer.parseInt(text("SELECT count(*)::text FROM students")) - 1;
        topics.until(
                Topics.K12_STUDENTS,
                facts -> held("south-district").size() == readable
                        && held("south-district").contains("south-district|40000"));
        assertThat(held("south-district")).doesNotContain("south-district|10000");
    }

    @Test
    @Order(15)
    void aLostSlotStopsTheConnectorAndReadingAnewFindsWhatWasMissed() throws Exception {
        worker.stop("sis-north-district");
        until(
                "no one reads the slot",
                () -> text("SELECT active::text FROM pg_replication_slots WHERE slot_name = 'crosswalk_north_district'")
                        .equals("false"));
        database.execute("SELECT pg_drop_replication_slot('crosswalk_north_district')");
        database.execute("DELETE FROM students WHERE student_id = 2");
        worker.resume("sis-north-district");
        until(
                "the task fails",
                () -> worker.status("sis-north-district").toString().contains("FAILED"));
        assertThat(worker.status("sis-north-district").toString()).contains("no longer available on the server");
        worker.stop("sis-north-district");
        worker.forgetPositions("sis-north-district");
        worker.resume("sis-north-district");
        int readable = Integer.parseInt(text("SELECT count(*)::text FROM students")) - 1;
        topics.until(Topics.K12_STUDENTS, facts -> held("north-district").size() == readable);
        assertThat(held("north-district")).contains("north-district|40000").doesNotContain("north-district|2");
    }

    @Test
    @Order(16)
    void anIdleDatabaseWithoutAHeartbeatTableLetsGoOfItsLogToo() throws Exception {
        capture("east-district", Map.of("heartbeat.table", ""));
        topics.until(Topics.K12_STUDENTS, facts -> facts.stream()
                .anyMatch(fact -> fact.key().equals("east-district|1")));
        for (int time = 0; time < 2; time++) {
            database.execute("INSERT INTO staff SELECT n, 'unrelated' FROM generate_series(2000, 2100) n");
            database.execute("DELETE FROM staff WHERE staff_id >= 2000");
            String written = text("SELECT pg_current_wal_lsn()::text");
            until("the slot moves on", () -> text("SELECT (confirmed_flush_lsn > '" + written
                            + "'::pg_lsn)::text FROM pg_replication_slots WHERE slot_name = 'crosswalk_east_district'")
                    .equals("true"));
        }
        worker.remove("sis-east-district");
    }

    @Test
    @Order(17)
    void aRejectEndsWhenItsRowIsCorrectedOrGoneThroughARestart() throws Exception {
        String scheduled =
                "north-district|schedule|student_id=7, course_period_id=1000, marking_period_id=5, start_date=";
        capture("north-district", Map.of());
        for (int day = 1; day <= 3; day++) {
            database.execute(
                    "INSERT INTO schedule VALUES (1066, 1, 7, '2021-10-0" + day + "', NULL, 100, 1000, 'SEM', 5)");
        }
        topics.until(REJECTS, facts -> of(facts, scheduled + "2021-10-03").size() == 1);
        worker.restart("sis-north-district");
        database.execute("UPDATE schedule SET syear = 2021 WHERE student_id = 7 AND start_date = '2021-10-01'");
        database.execute("DELETE FROM schedule WHERE student_id = 7 AND start_date = '2021-10-02'");
        List<Fact> rejects = topics.until(
                REJECTS, facts -> of(facts, scheduled + "2021-10-02").size() == 2);
        assertThat(of(rejects, scheduled + "2021-10-01").get(1).value()).isNull();
        assertThat(of(rejects, scheduled + "2021-10-02").get(1).value()).isNull();
        assertThat(of(rejects, scheduled + "2021-10-03")).hasSize(1);
        database.execute("TRUNCATE schedule");
        rejects = topics.until(
                REJECTS, facts -> of(facts, scheduled + "2021-10-03").size() == 2);
        assertThat(of(rejects, scheduled + "2021-10-03").get(1).value()).isNull();
        List<Fact> other = of(rejects, "north-district|students|student_id=3");
        assertThat(other.get(other.size() - 1).value()).isNotNull();
    }

    @Test
    @Order(18)
    void whatMustNotLeaveTheDatabaseIsNowhere() {
        assertThat(topics.names()).contains("crosswalk.sis-positions");
        assertThat(topics.bytes())
                .noneMatch(text -> text.contains("900-")
                        || text.contains("secret")
                        || text.contains("ada.login")
                        || text.contains("Teacher"));
    }

    private void capture(String partner, Map<String, String> more) throws Exception {
        district.capture(district.settings(partner, more));
    }

    private Set<String> held(String partner) {
        return district.held(Topics.K12_STUDENTS, partner);
    }

    private String text(String query) throws Exception {
        return district.text(query);
    }

    private static String grade(int id, int student, String letter) {
        return "INSERT INTO student_report_card_grades (syear, school_id, student_id, course_period_id, marking_period_id,"
                + " grade_letter, course_title, id) VALUES (2021, 1, " + student + ", 1000, '5', '" + letter
                + "', 'English', " + id + ")";
    }

    private static Predicate<List<Fact>> has(String key, int count) {
        return facts -> of(facts, key).size() >= count;
    }

    private static List<String> keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).toList();
    }
}
