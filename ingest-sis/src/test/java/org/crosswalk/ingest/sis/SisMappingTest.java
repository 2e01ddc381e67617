package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SisMappingTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledMappingFeedsEveryTopicOfTheSector() {
        SisMapping mapping = SisMapping.named("rosariosis", Set.of("custom_200000003", "username", "password"));
        assertThat(mapping.tables().stream()
                        .map(table -> mapping.table(table).orElseThrow().topic().name()))
                .containsOnly(
                        Topics.K12_STUDENTS.name(),
                        Topics.K12_ENROLLMENTS.name(),
                        Topics.K12_COURSE_ENROLLMENTS.name(),
                        Topics.K12_COURSE_GRADES.name(),
                        Topics.REFERENCE_SCHOOLS.name(),
                        Topics.REFERENCE_COURSES.name(),
                        Topics.REFERENCE_SECTIONS.name(),
                        Topics.REFERENCE_TERMS.name(),
                        Topics.REFERENCE_CODES.name());
        assertThat(mapping.table("school_gradelevels").orElseThrow().topicShared())
                .isTrue();
        assertThat(mapping.table("students").orElseThrow().topicShared()).isFalse();
    }

    @Test
    void anotherSystemIsAnotherFile() throws IOException {
        SisMapping mapping = SisMapping.named(file(layout("pupils", "ssid", "k12.students.v1")), Set.of());
        assertThat(mapping.tables()).containsExactly("pupils");
        assertThat(mapping.columns("pupils")).containsExactly("pupil_no", "ssid");
        assertThat(mapping.keyColumns("pupils")).containsExactly("pupil_no");
        assertThat(mapping.table("pupils").orElseThrow().topic()).isEqualTo(Topics.K12_STUDENTS);
    }

    @Test
    void aMappingThatReadsAWithheldColumnIsRefused() throws IOException {
        String file = file(layout("pupils", "ssn", "k12.students.v1"));
        assertThat(problems(file, Set.of("ssn"))).singleElement().asString().contains("[ssn]", "must not leave");
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        String text = layout("pupils", "ssid", "k12.students.v1")
                + "---\n"
                + layout("pupils", "ssid", "k12.students.v1").replace("sector: k12", "sector: college")
                + "  - topic: k12.students.v1\n    key: [partner, student]\n";
        assertThat(problems(file(text), Set.of()))
                .anyMatch(problem -> problem.contains("has two layouts"))
                .anyMatch(problem -> problem.contains("sector k12"))
                .anyMatch(problem -> problem.contains("one table feeds one topic"));
    }

    @Test
    void aNameThatMeansNoMappingIsTold() {
        assertThat(problems("rosario", Set.of()))
                .singleElement()
                .asString()
                .contains("no mapping 'rosario'", "rosariosis, edfi-ods");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThat(problems(folder.resolve("none.yaml").toString(), Set.of()))
                .singleElement()
                .asString()
                .contains("none.yaml", "cannot be read");
    }

    private List<String> problems(String file, Set<String> withheld) {
        return catchThrowableOfType(SettingsException.class, () -> SisMapping.named(file, withheld))
                .problems();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), text).toString();
    }

    private static String layout(String table, String idColumn, String topic) {
        return """
                id: own-%1$s
                title: Pupils
                sector: k12
                format: table
                table: %1$s
                fields:
                  student: {column: pupil_no, required: true}
                  stateStudentId: {column: %2$s}
                row-key: [student]
                emit:
                  - topic: %3$s
                    key: [partner, student]
                    copy: [stateStudentId]
                """
                .formatted(table, idColumn, topic);
    }
}
