package org.crosswalk.deploy.local.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.FindingRejects;
import org.crosswalk.findings.Rule;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.RowKind;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.submission.check.Finding.Severity;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final String COURSES = Topics.COLLEGE_COURSE_ENROLLMENTS.name();
    private static final String TERMS = Topics.COLLEGE_TERM_ENROLLMENTS.name();

    @Test
    void ofValuesThatMayTellWhoAPersonIsOnlyTheShapeIsSeen() {
        OpenReject student = reject(
                "thecb-cbm0c1",
                "birthDate",
                "birthDate: Write days as YYYYMMDD (found '2004-O2-29'); lastName: Too long (found"
                        + " 'Nu\u00f1ez-\u0160koda (n\u00e9e O'Brien)'); sex: Give one of the codes M, F (found 'Z')");
        assertThat(student.value()).isEqualTo("9999-x9-99");
        assertThat(student.hint())
                .isEqualTo("Write days as YYYYMMDD; lastName: Too long (found 'xxxxx-xxxxx (xxx x'xxxxx)');"
                        + " sex: Give one of the codes M, F (found 'Z')");
        String hint = "grade: Give one of the codes A, B (found 'Q7')";
        assertThat(reject("thecb-cbm00s", "grade", hint).value()).isEqualTo("Q7");
        assertThat(reject("courses-of-their-own", "grade", hint).value()).isEqualTo("x9");
        assertThat(reject("thecb-cbm00s", "grade", hint).fieldAndColumn()).isEqualTo("grade (position 78)");
        assertThat(reject("courses-of-their-own", "grade", hint).fieldAndColumn())
                .isEqualTo("grade");
    }

    @Test
    void aHintNamesNeitherTheFieldThatStandsBesideItNorNone() {
        assertThat(reject("", "", ": The line has 14 values, but the first has 13 columns")
                        .hint())
                .isEqualTo("The line has 14 values, but the first has 13 columns");
        assertThat(reject("", "", "Read the table anew").hint()).isEqualTo("Read the table anew");
        OpenReject missing = reject(
                "", "student", "student: Give a value; a row without student cannot be taken; at: Give a moment");
        assertThat(missing.hint()).isEqualTo("Give a value; a row without student cannot be taken; at: Give a moment");
        assertThat(missing.severity()).isEqualTo(Severity.REJECTED);
        assertThat(missing.value()).isEmpty();
    }

    @Test
    void aSpreadsheetCarriesNothingOut() {
        List<OpenReject> rejects = List.of(new OpenReject(
                "=cmd.txt", 3, Severity.REJECTED, "wblr", "type", "column 9", "+7", "code", "@SUM(1), or \"so\""));
        assertThat(written(out -> FeedbackCsv.write(rejects, out)))
                .isEqualTo("file,line,severity,field,column,value,rule,hint,layout\n"
                        + "'=cmd.txt,3,rejected,type,column 9,'+7,code,\"'@SUM(1), or \"\"so\"\"\",wblr\n");
    }

    @Test
    void aPageTakesNothingForMarkup() {
        List<OpenReject> rejects = List.of(reject("<script>alert(1)</script>.txt", "", "grade", ": x"));
        assertThat(written(out -> FeedbackPage.write("river", rejects, out)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aPageOfNothingSaysSo() {
        assertThat(written(out -> FeedbackPage.write("river", List.of(), out)))
                .contains("to be mended: 0")
                .doesNotContain("<table>");
    }

    @Test
    void aCourseNeedsItsStudentOnceStudentsOfTheTermAreReported() {
        var courses = new CoursesWithoutStudent();
        courses.take(COURSES, "river|S1|2022-FALL|END_OF_TERM|MATH|1314|001", course("S1"));
        courses.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|MATH|1314|001", course("S2"));
        assertThat(courses.found()).isEmpty();
        courses.take(TERMS, "river|S1|2022-FALL|CENSUS", enrollment("S1"));
        assertThat(courses.found()).singleElement().satisfies(found -> {
            assertThat(found.source()).isEqualTo("CBM00S.txt");
            assertThat(found.line()).isEqualTo(7);
            assertThat(found.severity()).isEqualTo(Severity.NOTE);
            assertThat(found.hint()).contains("2022-FALL").doesNotContain("S2");
        });
        courses.take(TERMS, "river|S2|2022-FALL|END_OF_TERM", enrollment("S2"));
        assertThat(courses.found()).isEmpty();
        courses.take(TERMS, "river|S2|2022-FALL|END_OF_TERM", null);
        assertThat(courses.found()).hasSize(1);
        courses.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|MATH|1314|001", null);
        assertThat(courses.found()).isEmpty();
    }

    @Test
    void aFindingIsToldOfEachOfItsRowsAsLongAsTheyAreThere() {
        var rows = new SourceRow(
                RowKind.DUAL_CREDIT_COURSE,
                "river",
                "S2",
                AcademicTerm.fall(2022).order());
        var finding = new Finding(Rule.STUDENT_MISSING, rows);
        var places = new FindingPlaces(List.of(finding));
        assertThat(places.topics()).containsExactly(COURSES);
        places.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|MATH|1314|001", dual("S2", 2022, "CBM00S.txt:7"));
        places.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|ENGL|1301|002", dual("S2", 2022, "CBM00S.txt:9"));
        places.take(COURSES, "river|S2|2021-FALL|END_OF_TERM|ENGL|1301|002", dual("S2", 2021, "CBM00S.txt:11"));
        places.take(COURSES, "river|S3|2022-FALL|END_OF_TERM|MATH|1314|001", dual("S3", 2022, "CBM00S.txt:13"));
        places.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|HIST|1301|001", course("S2"));
        assertThat(places.of(finding))
                .containsExactlyInAnyOrder(new Place("CBM00S.txt", 7), new Place("CBM00S.txt", 9));
        places.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|MATH|1314|001", null);
        places.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|ENGL|1301|002", dual("S2", 2022, "again.txt:3"));
        assertThat(places.of(finding)).containsExactly(new Place("again.txt", 3));
    }

    @Test
    void ofTheStudentOfAFindingOnlyTheShapeIsSeen() {
        var rows = new SourceRow(
                RowKind.TERM_ENROLLMENT,
                "river",
                "A731",
                AcademicTerm.fall(2022).order());
        var finding = new Finding(Rule.ENROLLMENT_AFTER_DEATH, rows);
        OpenReject told = OpenReject.of(FindingRejects.open(finding), new ShownFields(List.of()))
                .at(Place.of("CBM0C1.txt:4"));
        assertThat(told.place()).isEqualTo(new Place("CBM0C1.txt", 4));
        assertThat(told.severity()).isEqualTo(Severity.NOTE);
        assertThat(told.field()).isEqualTo("student");
        assertThat(told.value()).isEqualTo("x999");
        assertThat(told.rule()).isEqualTo("enrollment-after-death");
        assertThat(told.hint()).contains("2022-FALL").doesNotContain("A731");
    }

    private static CollegeCourseEnrollment dual(String student, int year, String origin) {
        return CollegeCourseEnrollment.newBuilder(course(student))
                .setOrigin(origin)
                .setTermYear(year)
                .setSeason(Season.FALL)
                .setHighSchoolCredit(HighSchoolCredit.DUAL_CREDIT)
                .build();
    }

    private static String written(Consumer<PrintWriter> content) {
        var text = new StringWriter();
        content.accept(new PrintWriter(text));
        return text.toString();
    }

    private static CollegeCourseEnrollment course(String student) {
        return CollegeCourseEnrollment.newBuilder()
                .setVersion(1)
                .setPartner("river")
                .setStudent(student)
                .setOrigin("CBM00S.txt:7")
                .build();
    }

    private static TermEnrollment enrollment(String student) {
        return TermEnrollment.newBuilder()
                .setVersion(1)
                .setPartner("river")
                .setStudent(student)
                .build();
    }

    private static OpenReject reject(String layout, String field, String hint) {
        return reject("CBM.txt", layout, field, hint);
    }

    private static OpenReject reject(String source, String layout, String field, String hint) {
        return OpenReject.of(
                Reject.newBuilder()
                        .setVersion(1)
                        .setPartner("river")
                        .setSource(source)
                        .setLine(4)
                        .setLayout(layout)
                        .setField(field)
                        .setRule("code")
                        .setSeverity("ERROR")
                        .setHint(hint)
                        .setRow("the row as it was offered")
                        .build(),
                new ShownFields(List.of()));
    }
}
