package org.crosswalk.deploy.local.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.control.Reject;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final String COURSES = Topics.COLLEGE_COURSE_ENROLLMENTS.name();
    private static final String TERMS = Topics.COLLEGE_TERM_ENROLLMENTS.name();

    @Test
    void ofValuesOnlyTheShapeIsSeen() {
        assertThat(Shapes.inHint("birthDate: Write days as YYYYMMDD (found '2004-O2-29'); lastName: Too long"
                        + " (found 'Nu\u00f1ez-\u0160koda (n\u00e9e O'Brien)')"))
                .isEqualTo("birthDate: Write days as YYYYMMDD (found '9999-x9-99'); lastName: Too long"
                        + " (found 'xxxxx-xxxxx (xxx x'xxxxx)')");
        assertThat(Shapes.inHint("student: Give a value; a row without student cannot be taken"))
                .isEqualTo("student: Give a value; a row without student cannot be taken");
    }

    @Test
    void aSpreadsheetCarriesNothingOut() {
        List<OpenReject> rejects =
                List.of(new OpenReject("=cmd.txt", 3, "ERROR", "wblr", "type", "code", "@SUM(1), or \"so\""));
        assertThat(written(out -> FeedbackCsv.write(rejects, out)))
                .isEqualTo("file,line,severity,layout,field,rule,hint\n"
                        + "'=cmd.txt,3,error,wblr,type,code,\"'@SUM(1), or \"\"so\"\"\"\n");
    }

    @Test
    void aPageTakesNothingForMarkup() {
        List<OpenReject> rejects = List.of(reject("<script>alert(1)</script>.txt"));
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
            assertThat(found.severity()).isEqualTo("WARNING");
            assertThat(found.hint()).contains("2022-FALL").doesNotContain("S2");
        });
        courses.take(TERMS, "river|S2|2022-FALL|END_OF_TERM", enrollment("S2"));
        assertThat(courses.found()).isEmpty();
        courses.take(TERMS, "river|S2|2022-FALL|END_OF_TERM", null);
        assertThat(courses.found()).hasSize(1);
        courses.take(COURSES, "river|S2|2022-FALL|END_OF_TERM|MATH|1314|001", null);
        assertThat(courses.found()).isEmpty();
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

    private static OpenReject reject(String source) {
        return OpenReject.of(Reject.newBuilder()
                .setVersion(1)
                .setPartner("river")
                .setSource(source)
                .setLine(4)
                .setField("grade")
                .setRule("code")
                .setSeverity("ERROR")
                .setHint("grade: Give one of the codes 1, 2 (found 'Q')")
                .setRow("the row as it was offered")
                .build());
    }
}
