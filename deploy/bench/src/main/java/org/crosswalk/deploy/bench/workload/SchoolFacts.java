package org.crosswalk.deploy.bench.workload;

import java.time.LocalDate;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.vocabulary.RaceEthnicity;
import org.crosswalk.schemas.vocabulary.Sex;

/** What a district says about a person. */
final class SchoolFacts {

    private static final int GRADES = 4;
    private static final String DUAL_GRADE = "D";

    private final Person person;

    SchoolFacts(Person person) {
        this.person = person;
    }

    Fact student() {
        K12Student value = K12Student.newBuilder()
                .setVersion(1)
                .setPartner(person.district())
                .setStudent(person.pupil())
                .setOrigin("students@1")
                .setStateStudentId(person.stateId())
                .setFirstName(Names.given(person.number()))
                .setLastName(Names.family(person.number()))
                .setBirthDate(LocalDate.of(person.senior() - 17, 1 + person.number() % 12, 1 + person.number() % 28))
                .setSex(Sex.values()[person.sex()])
                .setRaceEthnicity(RaceEthnicity.values()[person.race()])
                .setEconomicDisadvantage(person.flag(0))
                .setEnglishLearner(person.flag(1))
                .setDisability(person.flag(2))
                .setFosterCare(person.flag(3))
                .setHomeless(person.flag(4))
                .build();
        return Fact.of(Topics.K12_STUDENTS, value, person.district(), person.pupil());
    }

    /** The enrollment in one of the four years, from 0 for grade 9. */
    Fact enrollment(int grade) {
        int year = year(grade);
        String id = person.pupil() + "-" + year;
        K12Enrollment value = K12Enrollment.newBuilder()
                .setVersion(1)
                .setPartner(person.district())
                .setStudent(person.pupil())
                .setOrigin("student_enrollment@1")
                .setEnrollment(id)
                .setSchoolYear(year)
                .setSchool(person.school())
                .setGradeCode(Integer.toString(9 + grade))
                .setEntryDate(Catalog.firstDay(year))
                .setExitDate(Catalog.lastDay(year))
                .setExitCode(grade == GRADES - 1 ? Catalog.GRADUATED : null)
                .build();
        return Fact.of(Topics.K12_ENROLLMENTS, value, person.district(), person.pupil(), id);
    }

    /** The {@code number}-th course, 0 to 4 * {@link Catalog#SECTIONS} - 1. */
    Fact schedule(int number) {
        int year = year(number % GRADES);
        int index = index(number);
        return schedule(year, Catalog.section(year, person.school(), index), Catalog.course(year, index));
    }

    /** The grade in the {@code number}-th course. */
    Fact grade(int number) {
        int year = year(number % GRADES);
        String section = Catalog.section(year, person.school(), index(number));
        return grade(1, Integer.toString(number), year, section, "B");
    }

    Fact dualSchedule() {
        int year = person.senior();
        return schedule(year, Catalog.dualSection(year, person.school()), Catalog.dualCourse(year));
    }

    /** The grade in the dual-credit course: a pass, or a withdrawal that takes its credit away. */
    Fact dualGrade(long version, boolean withdrew) {
        int year = person.senior();
        return grade(version, DUAL_GRADE, year, Catalog.dualSection(year, person.school()), withdrew ? "W" : "A");
    }

    private int year(int grade) {
        return person.senior() - (GRADES - 1) + grade;
    }

    private int index(int number) {
        return (person.number() + number / GRADES) % Catalog.SECTIONS;
    }

    private Fact schedule(int year, String section, String course) {
        LocalDate start = Catalog.firstDay(year);
        K12CourseEnrollment value = K12CourseEnrollment.newBuilder()
                .setVersion(1)
                .setPartner(person.district())
                .setStudent(person.pupil())
                .setOrigin("schedule@1")
                .setSection(section)
                .setCourse(course)
                .setSchoolYear(year)
                .setSchool(person.school())
                .setMarkingPeriod(Catalog.markingPeriod(year))
                .setStartDate(start)
                .setEndDate(Catalog.lastDay(year))
                .build();
        return Fact.of(
                Topics.K12_COURSE_ENROLLMENTS,
                value,
                person.district(),
                person.pupil(),
                section,
                Catalog.markingPeriod(year),
                start);
    }

    private Fact grade(long version, String number, int year, String section, String letter) {
        String id = person.pupil() + "-" + number;
        K12CourseGrade value = K12CourseGrade.newBuilder()
                .setVersion(version)
                .setPartner(person.district())
                .setStudent(person.pupil())
                .setOrigin("student_report_card_grades@" + version)
                .setGrade(id)
                .setSection(section)
                .setSchoolYear(year)
                .setMarkingPeriod(Catalog.markingPeriod(year))
                .setGradeLetter(letter)
                .setGradePercentHundredths(8_500L)
                .setCreditAttemptedHundredths(100L)
                .setCreditEarnedHundredths(100L)
                .build();
        return Fact.of(Topics.K12_COURSE_GRADES, value, person.district(), person.pupil(), id);
    }
}
