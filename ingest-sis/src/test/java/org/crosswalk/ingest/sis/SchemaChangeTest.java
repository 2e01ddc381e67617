package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.ingest.sis.District.REJECTS;
import static org.crosswalk.ingest.sis.District.SUBMISSIONS;
import static org.crosswalk.ingest.sis.District.of;
import static org.crosswalk.ingest.sis.District.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Captured tables whose columns change while they are read. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemaChangeTest {
    @TempDir
    private Path directory;

    private District district;
    private String mapping;
    private int mended;

    @BeforeAll
    void start(@TempDir Path broker) throws Exception {
        RealDatabase database = new RealDatabase();
        database.load("rosariosis.sql");
        database.load("district.sql");
        district = new District(database, broker);
        try (var in = SisMapping.class.getResourceAsStream("rosariosis.yaml")) {
            mapping = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        district.capture(district.settings("north", Map.of()));
        until(
                "all is read",
                () -> !district.topics().of(Topics.K12_COURSE_GRADES).isEmpty());
    }

    @AfterAll
    void stop() throws Exception {
        district.close();
    }

    @Test
    @Order(1)
    void aColumnThatIsAddedChangesNothing() throws Exception {
        int rejects = district.topics().of(REJECTS).size();
        execute("ALTER TABLE students ADD COLUMN nickname text DEFAULT 'Nick'");
        execute("UPDATE students SET first_name = 'Adele', nickname = 'Addie' WHERE student_id = 1");
        until(
                "the change is told",
                () -> last("north|1").value().get("firstName").asText().equals("Adele"));
        assertThat(district.topics().of(REJECTS)).hasSize(rejects);
        assertThat(district.topics().bytes()).noneMatch(text -> text.contains("Nick") || text.contains("Addie"));
    }

    @Test
    @Order(2)
    void aColumnThatIsRenamedHoldsItsTablesChangesBackAndNoOthers() throws Exception {
        int rejects = district.topics().of(REJECTS).size();
        int facts = district.topics().of(Topics.K12_STUDENTS).size();
        execute("BEGIN;"
                + "UPDATE students SET first_name = 'Before' WHERE student_id = 1;"
                + "ALTER TABLE students RENAME COLUMN middle_name TO second_name;"
                + "UPDATE students SET first_name = 'After' WHERE student_id = 1;"
                + "INSERT INTO students (student_id, last_name, first_name, second_name) VALUES (4, 'New', 'Dee', 'X');"
                + "DELETE FROM students WHERE student_id = 2;"
                + "UPDATE student_report_card_grades SET grade_letter = 'F' WHERE id = 50;"
                + "COMMIT");
        List<Fact> held = district.topics().until(REJECTS, CommittedTopics.atLeast(rejects + 2));
        assertThat(held.subList(rejects, held.size()))
                .extracting(Fact::key)
                .containsExactlyInAnyOrder("north|students|student_id=1", "north|students|student_id=4");
        assertThat(held.subList(rejects, held.size())).allSatisfy(reject -> {
            assertThat(reject.value().get("rule").asText()).isEqualTo("column");
            assertThat(reject.value().get("field").asText()).isEqualTo("middle_name");
            assertThat(reject.value().get("hint").asText())
                    .contains("correct the mapping", "`crosswalk resnapshot --partner north --table students`");
        });
        until("the other table goes on", () -> district.topics().of(Topics.K12_COURSE_GRADES).stream()
                .anyMatch(grade -> grade.value().get("gradeLetter").asText().equals("F")));
        assertThat(last("north|1").value().get("firstName").asText()).isEqualTo("Before");
        assertThat(last("north|2").value()).isNull();
        List<Fact> told = district.topics().of(Topics.K12_STUDENTS);
        assertThat(told).hasSize(facts + 3);
        assertThat(last("north|1").value().get("middleName").asText()).isEqualTo("M");
    }

    @Test
    @Order(3)
    void withTheMappingMendedTheTableIsReadAnewAndNothingIsLost() throws Exception {
        mend("{column: middle_name}", "{column: second_name}", "students");
        assertThat(district.held(Topics.K12_STUDENTS, "north")).containsExactly("north|1", "north|4");
        assertThat(last("north|1").value().get("firstName").asText()).isEqualTo("After");
        assertThat(last("north|1").value().get("middleName").asText()).isEqualTo("M");
        assertThat(last("north|4").value().get("middleName").asText()).isEqualTo("X");
        execute("UPDATE students SET second_name = 'Y' WHERE student_id = 4");
        until(
                "changes are told",
                () -> last("north|4").value().get("middleName").asText().equals("Y"));
    }

    @Test
    @Order(4)
    void aColumnThatIsDroppedIsNotTakenForEmpty() throws Exception {
        int rejects = district.topics().of(REJECTS).size();
        execute("ALTER TABLE student_report_card_grades DROP COLUMN grade_percent");
        execute("UPDATE student_report_card_grades SET grade_letter = 'B' WHERE id = 50");
        Fact reject = district.topics()
                .until(REJECTS, CommittedTopics.atLeast(rejects + 1))
                .get(rejects);
        assertThat(reject.value().get("field").asText()).isEqualTo("grade_percent");
        assertThat(district.topics().of(Topics.K12_COURSE_GRADES)).allSatisfy(grade -> assertThat(
                        grade.value().get("gradePercentHundredths").asInt())
                .isEqualTo(9150));
        mapping = mapping.replace("      - gradePercentHundredths\n", "");
        mend("  gradePercentHundredths: {column: grade_percent, type: decimal}\n", "", "student_report_card_grades");
        List<Fact> told = of(district.topics().of(Topics.K12_COURSE_GRADES), "north|1|50");
        assertThat(told.get(told.size() - 1).value().get("gradeLetter").asText())
                .isEqualTo("B");
    }

    @Test
    @Order(5)
    void aKeyColumnThatIsRenamedLosesNoDeletion() throws Exception {
        int rejects = district.topics().of(REJECTS).size();
        execute("ALTER TABLE schedule RENAME COLUMN start_date TO begins");
        execute("DELETE FROM schedule WHERE student_id = 1");
        execute("INSERT INTO schedule VALUES (2021, 1, 4, '2021-09-20', NULL, 100, 1000, 'SEM', 5)");
        List<Fact> held = district.topics().until(REJECTS, CommittedTopics.atLeast(rejects + 2));
        assertThat(held.subList(rejects, held.size()))
                .allSatisfy(reject ->
                        assertThat(reject.value().get("field").asText()).contains("start_date"));
        mend(
                "{column: start_date, type: date, required: true}",
                "{column: begins, type: date, required: true}",
                "schedule");
        assertThat(district.held(Topics.K12_COURSE_ENROLLMENTS, "north"))
                .containsExactlyInAnyOrder("north|2|1000|5|2021-08-16", "north|4|1000|5|2021-09-20");
    }

    /** What an operator does: corrects the mapping, submits the connector with it, has the table read anew. */
    private void mend(String wrong, String right, String table) throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        assertThat(mapping).contains(wrong);
        mapping = mapping.replace(wrong, right);
        Path file = Files.writeString(directory.resolve("mended-" + ++mended + ".yaml"), mapping);
        SisSettings settings = district.settings("north", Map.of("mapping", file.toString()));
        district.capture(settings);
        district.readAnew(settings, table);
        district.topics().until(SUBMISSIONS, CommittedTopics.atLeast(controls + 1));
    }

    private Fact last(String student) {
        List<Fact> told = of(district.topics().of(Topics.K12_STUDENTS), student);
        return told.get(told.size() - 1);
    }

    private void execute(String sql) throws Exception {
        district.database().execute(sql);
    }
}
