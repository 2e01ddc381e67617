package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.ingest.sis.District.REJECTS;
import static org.crosswalk.ingest.sis.District.SUBMISSIONS;
import static org.crosswalk.ingest.sis.District.of;
import static org.crosswalk.ingest.sis.District.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosswalk.ingest.sis.CommittedTopics.Fact;
import org.crosswalk.schemas.Topic;
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

/** Another system by a mapping file alone: tables of the Ed-Fi ODS, whose natural keys change. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EdFiTest {
    private static final String FALL = "255901001%7C2022%7CFall Semester";
    private static final String AUTUMN = "255901001%7C2022%7CAutumn";

    private District district;
    private SisSettings settings;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        RealDatabase database = new RealDatabase();
        database.load("edfi-ods.sql");
        district = new District(database, directory);
        settings = district.settings("state", Map.of("mapping", "edfi-ods", "schema", "edfi", "heartbeat.table", ""));
        try (var connection = database.connect()) {
            assertThat(SisDatabaseCheck.problems(connection, settings)).isEmpty();
        }
        district.capture(settings, Map.of("incremental.snapshot.chunk.size", "1"));
    }

    @AfterAll
    void stop() throws Exception {
        district.close();
    }

    @Test
    @Order(1)
    void whatIsThereBecomesFacts() throws Exception {
        until("all is read", () -> held(Topics.K12_COURSE_GRADES).size() == 2);
        assertThat(held(Topics.REFERENCE_CODES))
                .containsExactly("state|EXIT|90", "state|GRADE_LEVEL|11", "state|GRADE_LEVEL|7");
        assertThat(last(Topics.REFERENCE_CODES, "state|GRADE_LEVEL|11")
                        .value()
                        .get("canonical")
                        .asText())
                .isEqualTo("11");
        assertThat(held(Topics.REFERENCE_TERMS)).containsExactly("state|" + FALL);
        assertThat(held(Topics.REFERENCE_COURSES)).containsExactly("state|DC-ENGL1301%7C" + FALL);
        assertThat(held(Topics.REFERENCE_SECTIONS)).containsExactly("state|" + section("Fall Semester"));
        assertThat(held(Topics.K12_STUDENTS)).containsExactly("state|604", "state|605");
        assertThat(held(Topics.K12_ENROLLMENTS))
                .containsExactly("state|604|255901001%7C2021-08-16", "state|605|255901001%7C2021-08-16");
        assertThat(held(Topics.K12_COURSE_ENROLLMENTS))
                .containsExactly(scheduled(604, "Fall Semester", FALL), scheduled(605, "Fall Semester", FALL));
        Fact row = last(Topics.K12_COURSE_ENROLLMENTS, scheduled(604, "Fall Semester", FALL));
        assertThat(row.value().get("schoolYear").asInt()).isEqualTo(2021);
        assertThat(row.value().get("section").asText()).isEqualTo("DC-ENGL1301|255901001|2022|P1-R2|Fall Semester");
        Fact section = last(Topics.REFERENCE_SECTIONS, "state|" + section("Fall Semester"));
        assertThat(section.value().get("section").asText())
                .isEqualTo(row.value().get("section").asText());
        assertThat(last(
                                Topics.REFERENCE_COURSES,
                                "state|"
                                        + section.value().get("course").asText().replace("|", "%7C"))
                        .value()
                        .get("dualCredit")
                        .asBoolean())
                .isTrue();
        assertThat(district.topics().of(REJECTS)).isEmpty();
    }

    @Test
    @Order(2)
    void aKeyThatChangesDownToAllThatReferToItEndsAndBeginsFacts() throws Exception {
        int before = district.topics().of(Topics.K12_COURSE_ENROLLMENTS).size();
        execute("UPDATE edfi.session SET sessionname = 'Autumn'");
        until("the last table is told", () -> held(Topics.K12_COURSE_GRADES).stream()
                .anyMatch(key -> key.contains("Autumn")));
        assertThat(held(Topics.REFERENCE_TERMS)).containsExactly("state|" + AUTUMN);
        assertThat(held(Topics.REFERENCE_COURSES)).containsExactly("state|DC-ENGL1301%7C" + AUTUMN);
        assertThat(held(Topics.REFERENCE_SECTIONS)).containsExactly("state|" + section("Autumn"));
        assertThat(held(Topics.K12_COURSE_ENROLLMENTS))
                .containsExactly(scheduled(604, "Autumn", AUTUMN), scheduled(605, "Autumn", AUTUMN));
        assertThat(held(Topics.K12_COURSE_GRADES)).hasSize(2).noneMatch(key -> key.contains("Fall"));
        List<Fact> told = district.topics().of(Topics.K12_COURSE_ENROLLMENTS);
        List<Fact> one = told.subList(before, told.size()).stream()
                .filter(fact -> fact.key().startsWith("state|604|"))
                .toList();
        assertThat(one).hasSize(3);
        assertThat(one.get(0).value().get("deleted").asBoolean()).isTrue();
        assertThat(one.get(1).value()).isNull();
        assertThat(one.get(2).key()).isEqualTo(scheduled(604, "Autumn", AUTUMN));
        assertThat(one).extracting(Fact::partition).containsOnly(one.get(0).partition());
    }

    @Test
    @Order(3)
    void anEntryDateAndAnOutcomeThatAreCorrectedAreKeysToo() throws Exception {
        execute("UPDATE edfi.studentschoolassociation SET entrydate = '2021-09-01' WHERE studentusi = 604");
        execute("UPDATE edfi.coursetranscript SET courseattemptresultdescriptorid = 502, earnedcredits = 0.5,"
                + " finallettergradeearned = 'B' WHERE studentusi = 604");
        String transcript = "state|604|ENGL1301%7C255901%7C255901001%7C2022%7C301%7C50";
        until("both are told", () -> held(Topics.K12_COURSE_GRADES).contains(transcript + "2"));
        assertThat(held(Topics.K12_COURSE_GRADES)).hasSize(2).doesNotContain(transcript + "1");
        assertThat(last(Topics.K12_COURSE_GRADES, transcript + "2")
                        .value()
                        .get("creditEarnedHundredths")
                        .asInt())
                .isEqualTo(50);
        assertThat(held(Topics.K12_ENROLLMENTS))
                .containsExactly("state|604|255901001%7C2021-09-01", "state|605|255901001%7C2021-08-16");
    }

    @Test
    @Order(4)
    void whatWasMissedIsFoundThoughKeysHaveManyColumns() throws Exception {
        int controls = district.topics().of(SUBMISSIONS).size();
        district.worker().stop("sis-state");
        until("no one reads the slot", () -> district.text("SELECT bool_or(active)::text FROM pg_replication_slots")
                .equals("false"));
        execute("SELECT pg_drop_replication_slot('crosswalk_state')");
        execute("DELETE FROM edfi.grade");
        execute("DELETE FROM edfi.studentsectionassociation WHERE studentusi = 605");
        execute("UPDATE edfi.session SET sessionname = 'Fall Semester'");
        district.readAnew(settings);
        // Nine tables feed eight topics.
        district.topics().until(SUBMISSIONS, CommittedTopics.atLeast(controls + 8));
        assertThat(held(Topics.REFERENCE_TERMS)).containsExactly("state|" + FALL);
        assertThat(held(Topics.REFERENCE_SECTIONS)).containsExactly("state|" + section("Fall Semester"));
        assertThat(held(Topics.K12_COURSE_ENROLLMENTS)).containsExactly(scheduled(604, "Fall Semester", FALL));
        assertThat(held(Topics.K12_COURSE_GRADES)).hasSize(1);
        assertThat(held(Topics.K12_STUDENTS)).containsExactly("state|604", "state|605");
        assertThat(district.topics().of(REJECTS)).isEmpty();
    }

    private List<String> held(Topic<?> topic) {
        return List.copyOf(district.held(topic, "state"));
    }

    private Fact last(Topic<?> topic, String key) {
        List<Fact> told = of(district.topics().of(topic), key);
        return told.get(told.size() - 1);
    }

    private static String section(String session) {
        return "DC-ENGL1301%7C255901001%7C2022%7CP1-R2%7C" + session;
    }

    private static String scheduled(int student, String session, String markingPeriod) {
        return "state|" + student + "|" + section(session) + "|" + markingPeriod + "|2021-08-16";
    }

    private void execute(String sql) throws Exception {
        district.database().execute(sql);
    }
}
