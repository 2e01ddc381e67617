package org.crosswalk.history;

import java.time.LocalDate;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.college.CollegeAward;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.college.ReadinessAssessment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.Readiness;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubjectArea;
import org.crosswalk.schemas.wbl.Placement;

/** What facts say that need no other fact beside them. */
final class SolitaryFacts {
    /** A withdrawal: the student is not counted as having taken the course. */
    static final String WITHDRAWN = "W";

    private static final Set<String> HIGH_SCHOOL = Set.of("09", "10", "11", "12");
    private static final String GRADUATED = "GRADUATED";
    private static final String DIED = "DIED";

    /** CALPADS asks for the employer's evaluation of internships only. */
    private static final String INTERNSHIP = "10";

    private SolitaryFacts() {}

    static void observe(SpecificRecord fact, Reference reference, ObservationCount seen) {
        if (fact instanceof K12Student student) {
            StudentFacts.observe(student, seen);
        } else if (fact instanceof K12Enrollment enrollment) {
            enrollment(enrollment, reference, seen);
        } else if (fact instanceof CollegeStudent student) {
            StudentFacts.observe(student, seen);
        } else if (fact instanceof TermEnrollment enrollment) {
            termEnrollment(enrollment, seen);
        } else if (fact instanceof CollegeCourseEnrollment row) {
            collegeCourse(row, seen);
        } else if (fact instanceof ReadinessAssessment assessment) {
            readiness(assessment, seen);
        } else if (fact instanceof CollegeAward award) {
            seen.add(new Observation.Award(award.getPartner(), RowKind.AWARD.period(award)));
            seen.row(RowKind.AWARD, award);
        } else if (fact instanceof Placement placement) {
            placement(placement, seen);
        }
    }

    /** Whether an interval ends before it begins, which is how a student who never attended is recorded. */
    static boolean neverAttended(LocalDate first, LocalDate last) {
        return first != null && last != null && last.isBefore(first);
    }

    private static void enrollment(K12Enrollment fact, Reference reference, ObservationCount seen) {
        String exit = fact.getExitCode() == null
                ? null
                : reference.exit(fact.getPartner(), fact.getExitCode()).orElse(null);
        if (DIED.equals(exit)) {
            // Who dies in the summer leaves the enrollment of the next year before it begins.
            seen.row(RowKind.EXIT_BY_DEATH, fact);
        }
        if (neverAttended(fact.getEntryDate(), fact.getExitDate())) {
            return;
        }
        seen.row(RowKind.K12_ENROLLMENT, fact);
        if (fact.getGradeCode() != null
                && reference
                        .gradeLevel(fact.getPartner(), fact.getGradeCode())
                        .filter(HIGH_SCHOOL::contains)
                        .isPresent()) {
            seen.add(new Observation.K12Year(fact.getSchoolYear(), fact.getPartner(), fact.getSchool()));
        }
        if (GRADUATED.equals(exit)) {
            seen.add(new Observation.Graduated(fact.getSchoolYear(), fact.getPartner(), fact.getSchool()));
        }
    }

    private static void termEnrollment(TermEnrollment fact, ObservationCount seen) {
        if (fact.getSeason() == Season.UNKNOWN) {
            return;
        }
        var term = new AcademicTerm(fact.getTermYear(), fact.getSeason());
        seen.add(new Observation.Enrolled(fact.getPartner(), term));
        seen.row(RowKind.TERM_ENROLLMENT, fact);
        if (fact.getFirstTimeInCollege()) {
            seen.add(new Observation.FirstTime(fact.getPartner(), term));
        }
    }

    private static void collegeCourse(CollegeCourseEnrollment fact, ObservationCount seen) {
        if (fact.getSeason() == Season.UNKNOWN) {
            return;
        }
        int year = new AcademicTerm(fact.getTermYear(), fact.getSeason()).academicYear();
        boolean credit = fact.getHighSchoolCredit() == HighSchoolCredit.DUAL_CREDIT
                || fact.getHighSchoolCredit() == HighSchoolCredit.COLLEGE_CREDIT_ONLY;
        if (credit && !WITHDRAWN.equals(fact.getGrade())) {
            seen.add(new Observation.Dual(year));
            seen.row(RowKind.DUAL_CREDIT_COURSE, fact);
        }
        SubjectArea subject = fact.getSubjectArea() == SubjectArea.UNKNOWN ? SubjectArea.OTHER : fact.getSubjectArea();
        switch (fact.getDevelopmental()) {
            case COURSE, NON_COURSE_BASED, SELF_PACED -> {
                seen.add(new Observation.Developmental(subject, year));
                seen.row(RowKind.DEVELOPMENTAL_COURSE, fact);
            }
            case COREQUISITE_COURSE, COREQUISITE_INTERVENTION -> {
                seen.add(new Observation.Corequisite(subject, year));
                seen.row(RowKind.DEVELOPMENTAL_COURSE, fact);
            }
            case UNKNOWN, NONE, PAIRED_COLLEGE_A, PAIRED_COLLEGE_B -> {}
        }
    }

    private static void readiness(ReadinessAssessment fact, ObservationCount seen) {
        if (fact.getSeason() == Season.UNKNOWN) {
            return;
        }
        seen.row(RowKind.READINESS, fact);
        int year = new AcademicTerm(fact.getTermYear(), fact.getSeason()).academicYear();
        if (fact.getMathematics() == Readiness.NOT_MET) {
            seen.add(new Observation.NotReady(SubjectArea.MATHEMATICS, year));
        }
        if (fact.getReading() == Readiness.NOT_MET || fact.getWriting() == Readiness.NOT_MET) {
            seen.add(new Observation.NotReady(SubjectArea.ENGLISH, year));
        }
    }

    private static void placement(Placement fact, ObservationCount seen) {
        int year = fact.getSchoolYear();
        seen.row(RowKind.PLACEMENT, fact);
        if (fact.getSource() == PlacementSource.REPORT) {
            seen.add(new Observation.Placement(year));
            if (!INTERNSHIP.equals(fact.getType()) || Boolean.TRUE.equals(fact.getEmployerEvaluated())) {
                seen.add(new Observation.PlacementCompleted(year));
            }
        } else if (fact.getSource() == PlacementSource.AGREEMENT && fact.getAgreedMinutes() != null) {
            seen.add(new Observation.AgreedMinutes(year), Math.max(0, fact.getAgreedMinutes()));
        }
    }
}
