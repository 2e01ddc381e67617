package org.crosswalk.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.mapping.Layout;
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
        assertThat(Layouts.parse("mine.yaml", OWN).get(0).harmlessFields()).isEmpty();
        assertThat(Masked.of("N\u00fan\u0303ez-7, 2004-02-30 \u4e2d")).isEqualTo("xxxxx-9, 9999-99-99 x");
    }

    @Test
    void onlyAColumnThatTheLayoutSaysIsHarmlessIsShownAndThenAllThatIsReadOfIt() throws Exception {
        Layout courses = Layouts.parse("courses.yaml", COURSES).get(0);
        assertThat(courses.harmlessFields())
                .containsExactlyInAnyOrder("termYear", "subject", "course", "area", "section", "grade", "credits");
        List<Finding> findings = new ArrayList<>();
        FileCheck.check(
                WrittenFile.ofText("f.csv", "A1,31.02.2006,MATH1314X,1,B,x,2023,Ana,12-3\n"),
                courses,
                findings::add,
                line -> {});
        assertThat(findings)
                .extracting(finding -> finding.field() + " " + finding.value())
                .containsExactlyInAnyOrder(
                        "born 99.99.9999", "course MATH1314X", "area MATH1314X", "credits x", "count 99-9");
    }

    @Test
    void aLayoutThatMakesNothingOfItsRowsIsToldSoWithWhatItLacks() throws Exception {
        List<Finding> findings = new ArrayList<>();
        FileCheck.Result result = FileCheck.check(
                WrittenFile.ofText("f.csv", "2006-01-31,Ana,3\n"),
                Layouts.parse("mine.yaml", OWN).get(0),
                findings::add,
                line -> {});
        assertThat(result.isClean()).isTrue();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
            assertThat(finding.hint())
                    .contains("makes no records of the rows", "lacks row-key, scope, emit", "schemas/LAYOUTS.md");
        });
    }

    @Test
    void theFirstSoundRowsAreToldAsTheRecordsThatTheyWouldBecome() throws Exception {
        List<SoundRow> rows = new ArrayList<>();
        var listener = new CheckListener() {
            @Override
            public void finding(Finding finding) {}

            @Override
            public void soundRow(SoundRow row) {
                rows.add(row);
            }
        };
        String file = "A1,,MATH1314,1,B,x,2023,Ana,\nB22,,MATH1314,2,A-,3,2023,,\nC3,,MATH1314,2,,,2023,,\n";
        Layout courses = Layouts.parse("courses.yaml", COURSES).get(0);
        FileCheck.check(WrittenFile.ofText("f.csv", file), courses, 1, listener);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.records()).singleElement().satisfies(record -> {
                assertThat(record.topic()).isEqualTo("college.course-enrollments.v1");
                assertThat(record.key()).isEqualTo("partner|x99|2023-FALL|END_OF_TERM|MATH|1314|2");
                assertThat(record.fields())
                        .containsEntry("student", "x99")
                        .containsEntry("subjectArea", "MATHEMATICS")
                        .containsEntry("creditHundredths", "300")
                        .containsEntry("grade", "A-")
                        .doesNotContainKeys("version", "partner", "creditEarnedHundredths");
            });
        });
    }

    @Test
    void aFindingNamesTheColumnAsItsSenderKnowsItAndSaysWhatTheLayoutAdds() throws Exception {
        String named = COURSES.replace("format: delimited\n", "format: delimited\ncolumn-names: true\n")
                .replaceAll("column: (\\d)", "column: 'No. $1'")
                .replace("type: decimal}", "type: decimal, hint: Ask for credits as the catalog has them}");
        String file = "No. 1,No. 2,No. 3,No. 4,No. 5,No. 6,No. 7,No. 8,No. 9\nA1,,MATH1314,1,B,x,2023,Ana,\nA2,,MATH\n";
        List<Finding> findings = new ArrayList<>();
        FileCheck.check(
                WrittenFile.ofText("f.csv", file),
                Layouts.parse("courses.yaml", named).get(0),
                findings::add,
                line -> {});
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).place()).isEqualTo("credits (No. 6)");
        assertThat(findings.get(0).hint())
                .isEqualTo("Give a number in digits. Ask for credits as the catalog has them");
        assertThat(findings.get(1).place()).isEmpty();
        assertThat(findings.get(1).hint())
                .contains("has 3 values", "names 9 columns", "must not end before its last column")
                .doesNotContain("quotation");
        assertThat(Layouts.bundled("thecb-cbm00s").column("grade")).isEqualTo("position 78");
        assertThat(Layouts.bundled("calpads-wblr").column("type")).startsWith("column ");
        assertThat(Layouts.bundled("calpads-wblr").column("header.none")).isEmpty();
    }

    @Test
    void linesOfJsonAreCheckedToo() throws Exception {
        String log = "{\"event\": \"agreement\", \"student\": \"123456789\", \"placement\": \"p1\", \"agreed_hours\":"
                + " \"40\", \"start\": \"2021-09-01\"}\n"
                + "[1]\n"
                + "{\"event\": \"visit\"}\n"
                + "{\"event\": \n";
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

    private static final String COURSES =
            """
            id: courses
            title: Courses
            sector: college
            format: delimited
            fields:
              student: {column: 1, required: true}
              born: {column: 2, type: date, patterns: [dd.MM.yyyy]}
              subject: {column: 3, match: '^([A-Z]+)', required: true}
              course: {column: 3, match: '(\\d+)$', required: true}
              area: {column: 3, type: code, codes: {MATH1314: MATHEMATICS}}
              section: {column: 4, required: true}
              grade: {column: 5}
              credits: {column: 6, type: decimal}
              termYear: {column: 7, type: integer, required: true}
              remark: {column: 8}
              count: {column: 9, type: integer}
            derived:
              season: {constant: FALL}
              report: {constant: END_OF_TERM}
              term: {join: [termYear, season]}
            scope: [term]
            row-key: [student, subject, course, section]
            emit:
              - topic: college.course-enrollments.v1
                key: [partner, student, term, report, subject, course, section]
                copy: [termYear, season, report, subject, course, section, grade]
                set: {creditHundredths: credits, subjectArea: area}
            """;

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
