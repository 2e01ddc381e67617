package org.crosswalk.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.WrittenFile;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    @Test
    void whatTellsWhoAPersonIsIsShownByItsShapeOnly() {
        assertThat(Layouts.bundled("thecb-cbm0c1").harmlessFields())
                .contains("sex", "season", "termYear", "directoryBlock")
                .doesNotContain(
                        "student", "birthDate", "birthDateText", "firstName", "lastName", "stateStudentId", "fice");
        assertThat(Layouts.bundled("thecb-cbm00n").harmlessFields()).doesNotContain("priorStudent", "priorBirthDate");
        assertThat(Layouts.bundled("placement-log").harmlessFields())
                .contains("event", "at")
                .doesNotContain("student");
        assertThat(Layouts.bundled("nsc-studenttracker").harmlessFields())
                .contains("startDate")
                .doesNotContain("lastName");
        assertThat(Layouts.parse("mine.yaml", OWN).get(0).harmlessFields()).containsExactly("count");
        assertThat(Masked.of("N\u00fan\u0303ez-7, 2004-02-30 \u4e2d")).isEqualTo("xxxxx-9, 9999-99-99 x");
    }

    @Test
    void linesOfJsonAreCheckedToo() throws Exception {
        String log =
                "{\"event\": \"agreement\", \"student\": \"123456789\", \"placement\": \"p1\", \"agreed_hours\": \"40\","
                        + " \"start\": \"2021-09-01\"}\n[1]\n{\"event\": \"visit\"}\n{\"event\": \n";
        List<Finding> findings = new ArrayList<>();
        FileCheck.Result result = FileCheck.check(
                WrittenFile.ofText("log.jsonl", log), Layouts.bundled("placement-log"), findings::add, line -> {});
        assertThat(result).isEqualTo(new FileCheck.Result(4, 1, 3, 0, false));
        assertThat(findings).extracting(Finding::line).containsExactly(2L, 3L, 3L, 3L, 4L);
        assertThat(findings)
                .extracting(Finding::rule)
                .startsWith("json", "code")
                .endsWith("json");
    }

    @Test
    void aFileThatNoConnectorWouldKnowByItsNameIsToldSo() throws Exception {
        List<Finding> findings = new ArrayList<>();
        FileCheck.Result result = FileCheck.check(
                WrittenFile.ofText("placements.txt", "WBLR^R^^0100^100^2021-2022^1234567890^^10^^^1^^Y\n"),
                Layouts.bundled("calpads-wblr"),
                findings::add,
                line -> {});
        assertThat(result.isClean()).isTrue();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.severity())
                .isEqualTo(Finding.Severity.NOTE));
    }

    private static final String OWN =
            """
            id: mine
            title: Mine
            sector: college
            format: delimited
            fields:
              born: {column: 1, type: date}
              name: {column: 2}
              count: {column: 3, type: integer}
            emit: []
            """;
}
