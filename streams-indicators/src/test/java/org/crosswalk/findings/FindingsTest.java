package org.crosswalk.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.history.RowKind.AWARD;
import static org.crosswalk.history.RowKind.COLLEGE_STUDENT;
import static org.crosswalk.history.RowKind.DEVELOPMENTAL_COURSE;
import static org.crosswalk.history.RowKind.DUAL_CREDIT_COURSE;
import static org.crosswalk.history.RowKind.EXIT_BY_DEATH;
import static org.crosswalk.history.RowKind.K12_ENROLLMENT;
import static org.crosswalk.history.RowKind.K12_STUDENT;
import static org.crosswalk.history.RowKind.PLACEMENT;
import static org.crosswalk.history.RowKind.READINESS;
import static org.crosswalk.history.RowKind.TERM_ENROLLMENT;

import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.Observations;
import org.crosswalk.history.RowKind;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.vocabulary.Season;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {
    private static final int FALL = AcademicTerm.fall(2021).order();
    private static final int SPRING = AcademicTerm.spring(2022).order();
    private static final int SUMMER = new AcademicTerm(2022, Season.SUMMER_1).order();
    private static final SourceRow PUPIL = row(K12_STUDENT, "north", "1", 0);
    private static final SourceRow EARLIER = row(K12_ENROLLMENT, "north", "1", 2020);
    private static final SourceRow STUDENT = row(COLLEGE_STUDENT, "river", "A1", 0);

    /** The calendars of north and south know 2019 to 2023; river tells of its students. */
    private static final Reported REPORTED = new Reported() {
        @Override
        public boolean enrollments(String district, int schoolYear) {
            return List.of("north", "south").contains(district) && schoolYear >= 2019 && schoolYear < 2023;
        }

        @Override
        public boolean students(String college) {
            return college.equals("river");
        }
    };

    @ParameterizedTest
    @CsvSource({"K12_ENROLLMENT", "K12_COURSE"})
    void aRowOfADistrictNeedsItsStudent(RowKind kind) {
        var row = row(kind, "north", "1", 2021);
        assertThat(found(row)).containsExactly("student-missing north 1 " + kind + " 2021-22");
        assertThat(found(row, row(K12_STUDENT, "north", "2", 0), row(K12_STUDENT, "south", "1", 0)))
                .hasSize(1);
        assertThat(found(row, PUPIL)).isEmpty();
    }

    @Test
    void aRowOfACollegeNeedsItsStudentOnceTheCollegeTellsOfStudents() {
        for (RowKind kind : List.of(TERM_ENROLLMENT, DUAL_CREDIT_COURSE, DEVELOPMENTAL_COURSE, READINESS)) {
            assertThat(found(row(kind, "river", "A1", FALL)))
                    .containsExactly("student-missing river A1 " + kind + " 2021-FALL");
            assertThat(found(row(kind, "river", "A1", FALL), STUDENT)).isEmpty();
            assertThat(found(row(kind, "hill", "A1", FALL))).isEmpty();
        }
        assertThat(found(row(AWARD, "river", "A1", 2021))).containsExactly("student-missing river A1 AWARD 2021-22");
    }

    @Test
    void aPlacementIsOfAYearInSchool() {
        var placement = row(PLACEMENT, "log", "S1", 2021);
        assertThat(found(placement, PUPIL, EARLIER))
                .containsExactly("placement-outside-enrollment log S1 PLACEMENT 2021-22");
        assertThat(found(placement, PUPIL, EARLIER, enrolled("north", 2021))).isEmpty();
        assertThat(found(placement, PUPIL, EARLIER, enrolled("north", 2022))).hasSize(1);
    }

    @Test
    void aPlacementIsHeldAgainstNothingButWhatDistrictsHaveReported() {
        assertThat(found(row(PLACEMENT, "log", "S1", 2021))).isEmpty();
        assertThat(found(row(PLACEMENT, "log", "S1", 2021), PUPIL)).isEmpty();
        assertThat(found(row(PLACEMENT, "log", "S1", 2018), PUPIL, EARLIER)).isEmpty();
        assertThat(found(row(PLACEMENT, "log", "S1", 2023), PUPIL, EARLIER)).isEmpty();
        var elsewhere = row(K12_STUDENT, "unheard-of", "9", 0);
        assertThat(found(row(PLACEMENT, "log", "S1", 2021), PUPIL, EARLIER, elsewhere))
                .isEmpty();
        assertThat(found(
                        row(PLACEMENT, "log", "S1", 2021),
                        PUPIL,
                        EARLIER,
                        elsewhere,
                        row(K12_ENROLLMENT, "unheard-of", "9", 2020)))
                .isEmpty();
    }

    @Test
    void dualCreditIsOfAYearInSchool() {
        assertThat(found(course(FALL), STUDENT, PUPIL, EARLIER))
                .containsExactly("dual-credit-outside-enrollment river A1 DUAL_CREDIT_COURSE 2021-FALL");
        assertThat(found(course(FALL), STUDENT, PUPIL, enrolled("north", 2021))).isEmpty();
        assertThat(found(course(FALL), STUDENT, PUPIL, enrolled("north", 2022))).hasSize(1);
        assertThat(found(course(FALL), STUDENT)).isEmpty();
    }

    @Test
    void dualCreditOfASummerMayComeBeforeTheFirstYearInSchool() {
        assertThat(found(course(SUMMER), STUDENT, PUPIL, enrolled("north", 2021)))
                .isEmpty();
        assertThat(found(course(SUMMER), STUDENT, PUPIL, enrolled("north", 2022)))
                .isEmpty();
        assertThat(found(course(SUMMER), STUDENT, PUPIL, EARLIER)).hasSize(1);
        int lastSummer = new AcademicTerm(2023, Season.SUMMER_1).order();
        assertThat(found(course(lastSummer), STUDENT, PUPIL, EARLIER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20214,20214,0", "20214,20221,1", "20221,20221,0", "20221,20214,0", "20223,20222,0", "20223,20224,1"})
    void nobodyIsAtCollegeInATermAfterDeath(int death, int term, int findings) {
        var rows = new SourceRow[] {
            PUPIL, STUDENT, row(EXIT_BY_DEATH, "north", "1", death), row(TERM_ENROLLMENT, "river", "A1", term)
        };
        assertThat(found(rows)).hasSize(2 * findings);
        if (findings > 0) {
            assertThat(found(rows))
                    .anyMatch(line -> line.startsWith("enrollment-after-death river A1 TERM_ENROLLMENT"))
                    .anyMatch(line -> line.startsWith("death-before-enrollment north 1 EXIT_BY_DEATH 2021-22"));
        }
    }

    @Test
    void nobodyIsInSchoolInAYearAfterDeath() {
        var death = row(EXIT_BY_DEATH, "north", "1", SPRING);
        var south = row(K12_STUDENT, "south", "7", 0);
        assertThat(found(PUPIL, south, death, enrolled("north", 2021))).isEmpty();
        assertThat(found(PUPIL, south, death, row(K12_ENROLLMENT, "south", "7", 2022)))
                .containsExactly(
                        "enrollment-after-death south 7 K12_ENROLLMENT 2022-23",
                        "death-before-enrollment north 1 EXIT_BY_DEATH 2021-22");
    }

    @Test
    void theEarliestDeathCounts() {
        assertThat(found(
                        PUPIL,
                        STUDENT,
                        row(EXIT_BY_DEATH, "north", "1", SPRING),
                        row(EXIT_BY_DEATH, "north", "1", FALL),
                        row(TERM_ENROLLMENT, "river", "A1", SPRING)))
                .containsExactly(
                        "enrollment-after-death river A1 TERM_ENROLLMENT 2022-SPRING",
                        "death-before-enrollment north 1 EXIT_BY_DEATH 2021-22");
    }

    @ParameterizedTest
    @EnumSource
    void aFindingIsToldByItsKeyAndNamesNothingButThePartnersOwn(Rule rule) {
        var finding = new Finding(rule, row(TERM_ENROLLMENT, "ri|ver", "A%1", FALL));
        assertThat(Finding.isKey(finding.key())).isTrue();
        assertThat(Finding.ofKey(finding.key())).contains(finding);
        assertThat(finding.key()).startsWith("ri%7Cver|%finding|" + rule.id() + "|A%251|");
        Reject reject = FindingRejects.open(finding);
        assertThat(reject.getSeverity()).isEqualTo("WARNING");
        assertThat(reject.getRow()).isNull();
        assertThat(reject.getLayout()).isNull();
        assertThat(reject.getHint())
                .contains("2021-")
                .endsWith(" (found 'A%1')")
                .doesNotContain("north", "river");
    }

    @Test
    void otherRejectsAreNoFindings() {
        assertThat(Finding.isKey("river|%25finding|3|2022-FALL")).isFalse();
        assertThat(Finding.ofKey("river|CBM00S.txt|3|2022-FALL")).isEmpty();
    }

    private static SourceRow enrolled(String district, int year) {
        return row(K12_ENROLLMENT, district, "1", year);
    }

    private static SourceRow course(int term) {
        return row(DUAL_CREDIT_COURSE, "river", "A1", term);
    }

    private static SourceRow row(RowKind kind, String partner, String student, int period) {
        return new SourceRow(kind, partner, student, period);
    }

    private static List<String> found(SourceRow... rows) {
        return Findings.of(Observations.of(rows), REPORTED).stream()
                .map(finding -> Stream.of(
                                finding.rule().id(),
                                finding.rows().partner(),
                                finding.rows().student(),
                                finding.rows().kind().name(),
                                finding.rows().kind().periodText(finding.rows().period()))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .toList();
    }
}
