package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A student whom a district enters long after the year began: first the student, then enrollments, then courses. */
final class LateEnrollment {

    private static final long STREAM = 1L << 43;

    private final Region region;
    private final District district;
    private final Draw draw;

    LateEnrollment(Region region, District district) {
        this.region = region;
        this.district = district;
        this.draw = new Draw(region.plan.seed(), STREAM + region.districts().indexOf(district));
    }

    List<String> enroll() {
        Family family = Family.settle(draw, new Names(), region);
        int number = region.people.size();
        Demographics demographics = family.child(draw);
        Student student = new Student(
                number,
                region.stateId(number),
                new Names().person(draw, demographics.sex(), family.name()),
                LocalDate.of(2006, 11, 5),
                demographics);
        region.people.add(student);
        Pupil pupil = new Pupil(
                district.ids.next("students"), district, student, student.stateId, demographics.inStudentSystem(draw));
        student.pupils.add(pupil);
        List<String> statements = new ArrayList<>();
        statements.add(Sql.insert(SisTable.STUDENTS, SisRows.student(pupil)));
        for (int year : List.of(2022, 2023)) {
            enroll(pupil, year, statements);
        }
        return statements;
    }

    private void enroll(Pupil pupil, int year, List<String> statements) {
        School school = district.schools.get(1);
        int grade = 10 + year - 2022;
        Enrollment enrollment = new Enrollment(
                district.ids.next("student_enrollment"),
                year,
                school,
                grade,
                SchoolCalendar.firstDay(year).plusDays(30));
        pupil.enrollments.add(enrollment);
        statements.add(Sql.insert(SisTable.STUDENT_ENROLLMENT, SisRows.enrollment(pupil, enrollment)));
        int before = pupil.courses.size();
        new CourseLoad(pupil.student, draw).wholeYear(pupil, enrollment);
        Section college = school.dualCourses.get(year).get(2).sections.get(1);
        if (pupil.courses.stream().noneMatch(taken -> taken.scheduled == college)) {
            CourseTaken dual = new CourseTaken(college, college.markingPeriod.start());
            dual.grade(district.ids.next("student_report_card_grades"), "B");
            pupil.courses.add(dual);
        }
        for (CourseTaken taken : pupil.courses.subList(before, pupil.courses.size())) {
            statements.add(Sql.insert(SisTable.SCHEDULE, SisRows.schedule(pupil, taken)));
            if (taken.hasGrade()) {
                statements.add(Sql.insert(SisTable.STUDENT_REPORT_CARD_GRADES, SisRows.grade(pupil, taken)));
            }
        }
    }
}
