package org.crosswalk.history;

import java.time.Instant;
import java.time.LocalDate;
import org.crosswalk.schemas.ContractClasses;
import org.crosswalk.schemas.college.CollegeAward;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.college.ReadinessAssessment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.TermReport;
import org.crosswalk.schemas.vocabulary.VisitEnd;
import org.crosswalk.schemas.wbl.Placement;
import org.crosswalk.schemas.wbl.VisitHour;

/** Facts with all fields that a test does not care about at their defaults. */
public final class Facts {
    public static final String DISTRICT = "north-district";
    public static final String COLLEGE = "river-college";
    public static final String LOG = "region-internships";
    public static final String REPORTER = "north-wbl";

    static {
        ContractClasses.trust();
    }

    private Facts() {}

    public static K12Student.Builder student(String id) {
        return K12Student.newBuilder().setVersion(1).setPartner(DISTRICT).setStudent(id);
    }

    public static K12Enrollment.Builder enrollment(String student, int schoolYear, String school, String grade) {
        return K12Enrollment.newBuilder()
                .setVersion(1)
                .setPartner(DISTRICT)
                .setStudent(student)
                .setEnrollment(student + "-" + schoolYear)
                .setSchoolYear(schoolYear)
                .setSchool(school)
                .setGradeCode(grade)
                .setEntryDate(LocalDate.of(schoolYear, 8, 15));
    }

    public static K12CourseEnrollment.Builder scheduled(String student, int schoolYear, String section) {
        return K12CourseEnrollment.newBuilder()
                .setVersion(1)
                .setPartner(DISTRICT)
                .setStudent(student)
                .setSchoolYear(schoolYear)
                .setSchool("1")
                .setSection(section)
                .setMarkingPeriod("10")
                .setStartDate(LocalDate.of(schoolYear, 8, 15));
    }

    public static K12CourseGrade.Builder grade(String student, String section, String letter) {
        return K12CourseGrade.newBuilder()
                .setVersion(1)
                .setPartner(DISTRICT)
                .setStudent(student)
                .setGrade("g1")
                .setSection(section)
                .setGradeLetter(letter);
    }

    public static CollegeStudent.Builder collegeStudent(String student, AcademicTerm term) {
        return CollegeStudent.newBuilder()
                .setVersion(1)
                .setPartner(COLLEGE)
                .setStudent(student)
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.CENSUS);
    }

    public static TermEnrollment.Builder termEnrollment(String student, AcademicTerm term) {
        return TermEnrollment.newBuilder()
                .setVersion(1)
                .setPartner(COLLEGE)
                .setStudent(student)
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.CENSUS);
    }

    public static CollegeCourseEnrollment.Builder collegeCourse(String student, AcademicTerm term) {
        return CollegeCourseEnrollment.newBuilder()
                .setVersion(1)
                .setPartner(COLLEGE)
                .setStudent(student)
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.END_OF_TERM)
                .setSubject("MATH")
                .setCourse("1314")
                .setSection("001");
    }

    public static ReadinessAssessment.Builder readiness(String student, AcademicTerm term) {
        return ReadinessAssessment.newBuilder()
                .setVersion(1)
                .setPartner(COLLEGE)
                .setStudent(student)
                .setTermYear(term.year())
                .setSeason(term.season());
    }

    public static CollegeAward.Builder award(String student, int year, int month) {
        return CollegeAward.newBuilder()
                .setVersion(1)
                .setPartner(COLLEGE)
                .setStudent(student)
                .setAwardYear(year)
                .setAwardMonth(month);
    }

    public static Placement.Builder placement(String student, int schoolYear, PlacementSource source) {
        return Placement.newBuilder()
                .setVersion(1)
                .setPartner(source == PlacementSource.REPORT ? REPORTER : LOG)
                .setStudent(student)
                .setStateStudentId(student)
                .setSource(source)
                .setSchoolYear(schoolYear);
    }

    public static VisitHour.Builder visit(String student, int schoolYear, VisitEnd kind, Instant at) {
        return VisitHour.newBuilder()
                .setVersion(1)
                .setPartner(LOG)
                .setStudent(student)
                .setPlacement("INT-1")
                .setVisit("V1")
                .setKind(kind)
                .setSchoolYear(schoolYear)
                .setAt(at);
    }
}
