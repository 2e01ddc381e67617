package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Facts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.CodeDomain;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes of facts, links, reference facts and the calendar do to the cells. */
class PipelineTest {
    private static final String DISTRICT = Facts.DISTRICT;
    private static final String COLLEGE = Facts.COLLEGE;
    private static final String SSID = "123456789";

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline();
        code(CodeDomain.GRADE_LEVEL, "7", "11");
        section("s1", "c1");
        course("c1", 1, true);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void factsBecomeCells() {
        enrolled("1");
        scheduled("1", 1);
        assertHs7("0/0/1");
        closeYear();
        assertHs7("1/1/0");
    }

    @Test
    void factsMayComeBeforeTheMeaningOfTheirCodes() {
        enrolled("1");
        scheduled("1", 1);
        code(CodeDomain.GRADE_LEVEL, "7", null);
        closeYear();
        assertHs7("0/0/0");
        code(CodeDomain.GRADE_LEVEL, "7", "11");
        assertHs7("1/1/0");
    }

    @Test
    void aCourseThatChangesMovesThoseWhoTookIt() {
        enrolled("1");
        scheduled("1", 1);
        closeYear();
        course("c1", 2, false);
        assertHs7("0/1/0");
        course("c1", 1, true);
        assertHs7("0/1/0");
        section("s1", "c2");
        course("c2", 1, true);
        assertHs7("1/1/0");
    }

    @Test
    void aWithdrawalAndItsCorrection() {
        enrolled("1");
        scheduled("1", 1);
        closeYear();
        grade("W", "s1", 2);
        assertHs7("0/1/0");
        grade("W", "s2", 3);
        assertHs7("1/1/0");
        grade("W", "s1", 4);
        assertHs7("0/1/0");
        grade("B", "s1", 5);
        assertHs7("1/1/0");
    }

    @Test
    void olderStatesAreIgnoredAndEqualOnesAppliedAgain() {
        enrolled("1");
        scheduled("1", 5);
        closeYear();
        var row = Facts.scheduled("1", 2021, "s1");
        pipeline.send(
                Topics.K12_COURSE_ENROLLMENTS,
                rowKey("1"),
                row.setVersion(4).setDeleted(true).build());
        assertHs7("1/1/0");
        pipeline.send(
                Topics.K12_COURSE_ENROLLMENTS, rowKey("1"), row.setVersion(5).build());
        pipeline.send(Topics.K12_COURSE_ENROLLMENTS, rowKey("1"), null);
        assertHs7("0/1/0");
        scheduled("1", 4);
        assertHs7("0/1/0");
        scheduled("1", 6);
        assertHs7("1/1/0");
    }

    @Test
    void aNullAloneTakesAFactBack() {
        enrolled("1");
        closeYear();
        pipeline.send(Topics.K12_ENROLLMENTS, FactKey.of(DISTRICT, "1", "1-2021"), null);
        assertHs7("0/0/0");
        assertThat(pipeline.counted("crosswalk.cells.negative")).isZero();
    }

    @Test
    void linksBringTheFactsOfTwoSourcesTogether() {
        enrolled("1");
        closeYear();
        var credit = Facts.collegeCourse("A1", AcademicTerm.fall(2021))
                .setHighSchoolCredit(HighSchoolCredit.DUAL_CREDIT)
                .build();
        pipeline.send(
                Topics.COLLEGE_COURSE_ENROLLMENTS,
                FactKey.of(COLLEGE, "A1", "2021-FALL", "END_OF_TERM", "MATH", "1314", "001"),
                credit);
        assertHs7("0/1/0");
        student("1", SSID, 1);
        collegeStudent("A1", SSID, 1);
        assertHs7("1/1/0");
        student("1", "987654321", 2);
        assertHs7("0/1/0");
        student("1", SSID, 3);
        assertHs7("1/1/0");
        student("1", "000000000", 4);
        assertHs7("0/1/0");
        assertThat(pipeline.shown("crosswalk.people.marked")).isZero();
    }

    @Test
    void linksAreSentOnlyWhenTheyChange() {
        student("1", SSID, 1);
        student("1", SSID, 2);
        pipeline.settle();
        assertThat(pipeline.links()).singleElement().satisfies(link -> assertThat(link.getPerson())
                .startsWith("P"));
    }

    @Test
    void anEmptiedTableTakesItsFactsBackAndOnlyThem() {
        enrolled("1");
        scheduled("1", 5);
        closeYear();
        student("1", SSID, 5);
        truncate(Topics.K12_COURSE_ENROLLMENTS.name(), 5);
        assertHs7("1/1/0");
        truncate(Topics.K12_COURSE_ENROLLMENTS.name(), 6);
        assertHs7("0/1/0");
        scheduled("1", 5);
        assertHs7("0/1/0");
        scheduled("1", 7);
        assertHs7("1/1/0");
        truncate(Topics.K12_STUDENTS.name(), 8);
        pipeline.settle();
        assertThat(pipeline.links().get(pipeline.links().size() - 2).getDeleted())
                .isTrue();
        assertThat(pipeline.links().get(pipeline.links().size() - 1)).isNull();
        truncate(Topics.REFERENCE_COURSES.name(), 9);
        assertHs7("0/1/0");
    }

    @Test
    void whatCannotBeReadIsARejectAndStopsNothing() {
        pipeline.sendBytes(Topics.K12_STUDENTS, FactKey.of(DISTRICT, "1"), new byte[] {99, 1, 2});
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, "2", "9"),
                Facts.enrollment("1", 2021, "1", "7").build());
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, "1"),
                Facts.enrollment("1", 2021, "1", "7").build());
        pipeline.sendBytes(Topics.REFERENCE_CODES, "x", new byte[0]);
        byte[] student =
                new LocalValues().encode(Topics.K12_STUDENTS, Facts.student("1").build());
        pipeline.sendBytes(Topics.WBL_HOURS, FactKey.of(DISTRICT, "1", "a", "b", "c"), student);
        enrolled("1");
        closeYear();
        assertHs7("0/1/0");
        assertThat(pipeline.rejects(Sector.K12))
                .extracting(Reject::getRule)
                .containsExactlyInAnyOrder("decodable", "consistent", "parts", "decodable");
        assertThat(pipeline.rejects(Sector.WBL)).extracting(Reject::getRule).containsExactly("schema");
        // The student's record is read, and so refused, by both applications: as one reject of one key.
        assertThat(pipeline.counted("crosswalk.rejects")).isEqualTo(6);
    }

    @Test
    void aCellThatComesBackToItselfIsNotPublished() {
        enrolled("1");
        closeYear();
        assertHs7("0/1/0");
        pipeline.published();
        scheduled("1", 1);
        grade("W", "s1", 2);
        pipeline.settle();
        assertThat(pipeline.published()).isEmpty();
    }

    private void assertHs7(String counts) {
        pipeline.settle();
        for (String[] organization :
                new String[][] {{"state", "state"}, {"district", DISTRICT}, {"school", DISTRICT + "/1"}}) {
            assertThat(pipeline.cell("HS-7", "2021-22", organization[0], organization[1]))
                    .as("HS-7 of %s", organization[1])
                    .isEqualTo(counts);
        }
    }

    private void enrolled(String student) {
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, student, student + "-2021"),
                Facts.enrollment(student, 2021, "1", "7").build());
    }

    private void scheduled(String student, long version) {
        pipeline.send(
                Topics.K12_COURSE_ENROLLMENTS,
                rowKey(student),
                Facts.scheduled(student, 2021, "s1").setVersion(version).build());
    }

    private static String rowKey(String student) {
        return FactKey.of(DISTRICT, student, "s1", "10", "2021-08-15");
    }

    private void grade(String letter, String section, long version) {
        pipeline.send(
                Topics.K12_COURSE_GRADES,
                FactKey.of(DISTRICT, "1", "g1"),
                Facts.grade("1", section, letter).setVersion(version).build());
    }

    private void student(String student, String stateId, long version) {
        pipeline.send(
                Topics.K12_STUDENTS,
                FactKey.of(DISTRICT, student),
                Facts.student(student)
                        .setStateStudentId(stateId)
                        .setVersion(version)
                        .build());
    }

    private void collegeStudent(String student, String stateId, long version) {
        pipeline.send(
                Topics.COLLEGE_STUDENTS,
                FactKey.of(COLLEGE, student, "2021-FALL", "CENSUS"),
                Facts.collegeStudent(student, AcademicTerm.fall(2021))
                        .setStateStudentId(stateId)
                        .setVersion(version)
                        .build());
    }

    private void course(String course, long version, boolean dualCredit) {
        pipeline.send(
                Topics.REFERENCE_COURSES,
                FactKey.of(DISTRICT, course),
                Course.newBuilder()
                        .setVersion(version)
                        .setPartner(DISTRICT)
                        .setCourse(course)
                        .setDualCredit(dualCredit)
                        .build());
    }

    private void section(String section, String course) {
        pipeline.send(
                Topics.REFERENCE_SECTIONS,
                FactKey.of(DISTRICT, section),
                Section.newBuilder()
                        .setVersion(1)
                        .setPartner(DISTRICT)
                        .setSection(section)
                        .setCourse(course)
                        .build());
    }

    private void code(CodeDomain domain, String code, String canonical) {
        pipeline.send(
                Topics.REFERENCE_CODES,
                FactKey.of(DISTRICT, domain, code),
                Code.newBuilder()
                        .setVersion(1)
                        .setPartner(DISTRICT)
                        .setDomain(domain)
                        .setCode(code)
                        .setCanonical(canonical)
                        .build());
    }

    private void truncate(String entity, long version) {
        pipeline.send(
                Topics.submissions(Sector.K12),
                FactKey.of(DISTRICT, version),
                Submission.newBuilder()
                        .setVersion(version)
                        .setPartner(DISTRICT)
                        .setKind(SubmissionKind.TRUNCATE)
                        .setEntity(entity)
                        .build());
    }

    /** The district begins its next year, and the college reports the courses of the year. */
    private void closeYear() {
        pipeline.send(
                Topics.REFERENCE_TERMS,
                FactKey.of(DISTRICT, "t2022"),
                Term.newBuilder()
                        .setVersion(1)
                        .setPartner(DISTRICT)
                        .setTerm("t2022")
                        .setSchoolYear(2022)
                        .build());
        submitted(1, 2021, Season.FALL);
        submitted(2, 2022, Season.SPRING);
    }

    private void submitted(long ordinal, int year, Season season) {
        pipeline.send(
                Topics.submissions(Sector.COLLEGE),
                FactKey.of(COLLEGE, ordinal),
                Submission.newBuilder()
                        .setVersion(ordinal)
                        .setPartner(COLLEGE)
                        .setKind(SubmissionKind.FILE)
                        .setStatus(SubmissionStatus.ACCEPTED)
                        .setSubject(ReportSubject.COURSE_ENROLLMENTS)
                        .setTermYear(year)
                        .setSeason(season)
                        .build());
    }
}
