package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.crosswalk.findings.Finding;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Facts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.CodeDomain;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How findings come and go with any of the rows that they are about, and with links. */
class FindingsPipelineTest {
    private static final String DISTRICT = Facts.DISTRICT;
    private static final String COLLEGE = Facts.COLLEGE;
    private static final String SSID = "123456789";

    private final Pipeline pipeline = new Pipeline();

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void aTermEnrollmentWaitsForItsStudent() {
        enrolledAtCollege(1, false);
        assertOpen();
        studentsReported();
        assertOpen("student-missing");
        Reject reject = pipeline.findings().values().iterator().next();
        assertThat(reject.getPartner()).isEqualTo(COLLEGE);
        assertThat(reject.getSeverity()).isEqualTo("WARNING");
        assertThat(reject.getSource()).isEqualTo(Topics.COLLEGE_TERM_ENROLLMENTS.name());
        assertThat(reject.getHint()).contains("2022-FALL");
        collegeStudent(SSID, 1);
        assertOpen();
        collegeStudent(SSID, 0);
        assertOpen();
        pipeline.send(Topics.COLLEGE_STUDENTS, FactKey.of(COLLEGE, "A1", "2022-FALL", "CENSUS"), null);
        assertOpen("student-missing");
        enrolledAtCollege(2, true);
        assertOpen();
        assertThat(pipeline.counted("crosswalk.rejects")).isZero();
    }

    @Test
    void aDeathIsHeldAgainstLaterTermsAsLongAsBothAreOnePerson() {
        code("9", "DIED");
        studentsReported();
        student(SSID, 1);
        exit("9", 1);
        collegeStudent(SSID, 1);
        enrolledAtCollege(1, false);
        assertOpen("enrollment-after-death", "death-before-enrollment");
        assertThat(pipeline.findings().values())
                .extracting(Reject::getHint)
                .noneMatch(hint -> hint.contains(DISTRICT) && hint.contains(COLLEGE))
                .anyMatch(hint -> hint.startsWith("student: Another sector's records say that"));
        collegeStudent("987654321", 2);
        assertOpen();
        collegeStudent(SSID, 3);
        assertOpen("enrollment-after-death", "death-before-enrollment");
        code("9", "TRANSFERRED");
        assertOpen();
        code("9", "DIED");
        exit("8", 2);
        assertOpen();
    }

    @Test
    void aPlacementWaitsUntilTheDistrictIsDoneWithTheYear() {
        student(SSID, 1);
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, "1", "1-2020"),
                Facts.enrollment("1", 2020, "1", "7").build());
        pipeline.send(
                Topics.WBL_PLACEMENTS,
                FactKey.of(Facts.REPORTER, SSID, "1", 2021, "15", "", ""),
                Facts.placement(SSID, 2021, PlacementSource.REPORT).build());
        term("t2022", 2022);
        assertOpen();
        term("t2021", 2021);
        assertOpen("placement-outside-enrollment");
        exit("8", 1);
        assertOpen();
    }

    private void assertOpen(String... rules) {
        pipeline.settle();
        assertThat(pipeline.findings().keySet())
                .extracting(key -> Finding.ofKey(key).orElseThrow().rule().id())
                .containsExactlyInAnyOrder(rules);
        assertThat(pipeline.findings().values()).noneMatch(Reject::getDeleted);
    }

    private void student(String stateId, long version) {
        pipeline.send(
                Topics.K12_STUDENTS,
                FactKey.of(DISTRICT, "1"),
                Facts.student("1")
                        .setStateStudentId(stateId)
                        .setVersion(version)
                        .setFirstName("Ana")
                        .setLastName("Ruiz")
                        .setBirthDate(LocalDate.of(2005, 1, 2))
                        .build());
    }

    private void collegeStudent(String stateId, long version) {
        pipeline.send(
                Topics.COLLEGE_STUDENTS,
                FactKey.of(COLLEGE, "A1", "2022-FALL", "CENSUS"),
                Facts.collegeStudent("A1", AcademicTerm.fall(2022))
                        .setStateStudentId(stateId)
                        .setVersion(version)
                        .setFirstName("Ana")
                        .setLastName("Ruiz")
                        .setBirthDate(LocalDate.of(2005, 1, 2))
                        .build());
    }

    private void enrolledAtCollege(long version, boolean deleted) {
        pipeline.send(
                Topics.COLLEGE_TERM_ENROLLMENTS,
                FactKey.of(COLLEGE, "A1", "2022-FALL", "CENSUS"),
                Facts.termEnrollment("A1", AcademicTerm.fall(2022))
                        .setVersion(version)
                        .setDeleted(deleted)
                        .build());
    }

    private void exit(String code, long version) {
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, "1", "1-2021"),
                Facts.enrollment("1", 2021, "1", "7")
                        .setVersion(version)
                        .setExitCode(code)
                        .setExitDate(LocalDate.of(2021, 11, 5))
                        .build());
    }

    private long codeVersion;

    private void code(String code, String meaning) {
        codeVersion++;
        pipeline.send(
                Topics.REFERENCE_CODES,
                FactKey.of(DISTRICT, CodeDomain.EXIT, code),
                Code.newBuilder()
                        .setVersion(codeVersion)
                        .setPartner(DISTRICT)
                        .setDomain(CodeDomain.EXIT)
                        .setCode(code)
                        .setCanonical(meaning)
                        .build());
    }

    private void term(String term, int schoolYear) {
        pipeline.send(
                Topics.REFERENCE_TERMS,
                FactKey.of(DISTRICT, term),
                Term.newBuilder()
                        .setVersion(1)
                        .setPartner(DISTRICT)
                        .setTerm(term)
                        .setSchoolYear(schoolYear)
                        .build());
    }

    private void studentsReported() {
        pipeline.send(
                Topics.submissions(Sector.COLLEGE),
                FactKey.of(COLLEGE, 1),
                Submission.newBuilder()
                        .setVersion(1)
                        .setPartner(COLLEGE)
                        .setKind(SubmissionKind.FILE)
                        .setStatus(SubmissionStatus.ACCEPTED)
                        .setSubject(ReportSubject.TERM_ENROLLMENTS)
                        .setTermYear(2021)
                        .setSeason(Season.FALL)
                        .build());
    }
}
