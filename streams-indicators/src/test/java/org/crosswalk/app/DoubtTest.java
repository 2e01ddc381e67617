package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.crosswalk.history.Facts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.identity.MatchDecision;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.CodeDomain;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.crosswalk.schemas.wbl.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two students of different schools were given one state id, and may be one; a third has nothing to do with them. */
class DoubtTest {
    private static final String DISTRICT = Facts.DISTRICT;
    private static final String SHARED = "123456789";
    private static final String PARTICIPATION = "WB-7.participation";
    private static final String COHORT = "2021-22";

    private final Pipeline pipeline = new Pipeline();

    @BeforeEach
    void threeStudents() {
        pipeline.send(
                Topics.REFERENCE_CODES,
                FactKey.of(DISTRICT, CodeDomain.GRADE_LEVEL, "7"),
                Code.newBuilder()
                        .setVersion(1)
                        .setPartner(DISTRICT)
                        .setDomain(CodeDomain.GRADE_LEVEL)
                        .setCode("7")
                        .setCanonical("11")
                        .build());
        send(Facts.student("1")
                .setStateStudentId(SHARED)
                .setFirstName("Ana")
                .setLastName("Ruiz")
                .setBirthDate(LocalDate.of(2005, 1, 2))
                .build());
        send(Facts.student("2")
                .setStateStudentId(SHARED)
                .setFirstName("Tobias")
                .setLastName("Okonkwo")
                .setBirthDate(LocalDate.of(2006, 7, 18))
                .build());
        send(Facts.student("3")
                .setStateStudentId("987654312")
                .setFirstName("Mei")
                .setLastName("Lindqvist")
                .setBirthDate(LocalDate.of(2004, 11, 23))
                .build());
        closeYear();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void exactlyTheCellsOfTheTwoAreInDoubtUntilAStewardDecides() {
        assertDoubt("0/1", "0/1", "0/2");
        decide(1, false, false);
        assertDoubt("0/0", "0/0", "0/0");
        assertThat(counts("district", DISTRICT)).isEqualTo("0/3/0");
        decide(2, false, true);
        assertDoubt("0/1", "0/1", "0/2");
        decide(3, true, false);
        assertDoubt("0/0", "0/0", "0/0");
        assertThat(counts("district", DISTRICT)).isEqualTo("0/2/0");
        assertThat(pipeline.counted("crosswalk.cells.negative")).isZero();
    }

    @Test
    void whatTheyAreFoundToHaveDoneIsInDoubtAsWell() {
        Placement row = Facts.placement("1", 2021, PlacementSource.REPORT)
                .setPartner(DISTRICT)
                .setStateStudentId(SHARED)
                .build();
        pipeline.send(Topics.WBL_PLACEMENTS, FactKey.of(DISTRICT, "1", "1", 2021, "10", "i1", ""), row);
        assertDoubt("1/1", "0/1", "1/2");
        assertThat(counts("district", DISTRICT)).isEqualTo("1/3/0");
    }

    @Test
    void withoutASharedIdAnyMoreThereIsNoDoubt() {
        assertDoubt("0/1", "0/1", "0/2");
        pipeline.send(
                Topics.K12_STUDENTS,
                FactKey.of(DISTRICT, "2"),
                Facts.student("2").setVersion(2).setDeleted(true).build());
        assertDoubt("0/0", "0/0", "0/0");
        assertThat(counts("district", DISTRICT)).isEqualTo("0/3/0");
    }

    private void assertDoubt(String schoolOfOne, String schoolOfTheOther, String district) {
        pipeline.settle();
        assertThat(inDoubt("school", DISTRICT + "/1")).isEqualTo(schoolOfOne);
        assertThat(inDoubt("school", DISTRICT + "/2")).isEqualTo(schoolOfTheOther);
        assertThat(inDoubt("school", DISTRICT + "/3")).isEqualTo("0/0");
        assertThat(inDoubt("district", DISTRICT)).isEqualTo(district);
        assertThat(inDoubt("state", "state")).isEqualTo(district);
    }

    private String counts(String organizationType, String organization) {
        return pipeline.cell(PARTICIPATION, COHORT, organizationType, organization);
    }

    private String inDoubt(String organizationType, String organization) {
        return pipeline.inDoubt(PARTICIPATION, COHORT, organizationType, organization);
    }

    private void send(K12Student student) {
        String id = student.getStudent();
        pipeline.send(Topics.K12_STUDENTS, FactKey.of(DISTRICT, id), student);
        pipeline.send(
                Topics.K12_ENROLLMENTS,
                FactKey.of(DISTRICT, id, id + "-2021"),
                Facts.enrollment(id, 2021, id, "7").build());
    }

    private void decide(long version, boolean same, boolean withdrawn) {
        pipeline.send(
                Topics.MATCH_DECISIONS,
                FactKey.of(DISTRICT, "1", DISTRICT, "2"),
                MatchDecision.newBuilder()
                        .setVersion(version)
                        .setDeleted(withdrawn)
                        .setPartnerA(DISTRICT)
                        .setStudentA("1")
                        .setPartnerB(DISTRICT)
                        .setStudentB("2")
                        .setSame(same)
                        .build());
    }

    /** The district begins its next year, and the placements of the year are reported. */
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
        pipeline.send(
                Topics.submissions(Sector.WBL),
                FactKey.of(Facts.REPORTER, 1),
                Submission.newBuilder()
                        .setVersion(1)
                        .setPartner(Facts.REPORTER)
                        .setKind(SubmissionKind.FILE)
                        .setStatus(SubmissionStatus.ACCEPTED)
                        .setSubject(ReportSubject.PLACEMENTS)
                        .setSchoolYear(2021)
                        .build());
    }
}
