package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.List;

/** The way of one student through grades 8 to 12: moves, no-shows, dropping out, graduation. */
final class SchoolCareer {

    private static final int LAST_GRADE = 12;

    private final Region region;
    private final Student student;
    private final Draw draw;
    private final CourseLoad courseLoad;
    private School school;
    private boolean present = true;
    private int grade;
    private Integer graduationYear;

    SchoolCareer(Region region, Student student, School homeSchool, Draw draw) {
        this.region = region;
        this.student = student;
        this.school = homeSchool;
        this.draw = draw;
        this.courseLoad = new CourseLoad(student, draw);
    }

    /** Lives through the reported years; {@code cohort} is the school year of grade 9. */
    void run(int cohort) {
        if (cohort > SchoolCalendar.FIRST_YEAR && draw.chance(cohort > SchoolCalendar.OPEN_YEAR ? 1 : 0.04)) {
            School junior = school.district.schools.get(0);
            enroll(junior, cohort - 1, 8, SchoolCalendar.firstDay(cohort - 1));
        }
        int first = Math.max(cohort, SchoolCalendar.FIRST_YEAR);
        grade = 9 + first - cohort;
        for (int year = first; present && year <= SchoolCalendar.OPEN_YEAR; year++) {
            live(year);
        }
    }

    /** Seats in college courses, in order of time. */
    List<DualSeat> dualSeats() {
        return courseLoad.seats();
    }

    /** School year of graduation, or null. */
    Integer graduationYear() {
        return graduationYear;
    }

    /** The school attended last. */
    School lastSchool() {
        return school;
    }

    private void live(int year) {
        if (draw.chance(0.015)) {
            school = draw.of(region.other(school.district).schools);
        }
        LocalDate start = SchoolCalendar.firstDay(year);
        if (draw.chance(0.015)) {
            enroll(school, year, grade, start).close(start.minusDays(1), ExitReason.NO_SHOW);
            present = draw.chance(0.5);
            if (!present) {
                return;
            }
            school = draw.of(region.other(school.district).schools);
            start = start.plusDays(7);
        }
        Enrollment enrollment = enroll(school, year, grade, start);
        Pupil pupil = pupilOf(school.district);
        LocalDate change = LocalDate.of(year, 10, 1).plusDays(draw.below(150));
        switch (draw.weighted(20, 20, 15, 12, 1, 932)) {
            case 0 -> move(pupil, enrollment, change, draw.of(region.other(school.district).schools));
            case 1 -> move(pupil, enrollment, change, draw.of(school.district.schools));
            case 2 -> leave(pupil, enrollment, change, ExitReason.TRANSFERRED);
            case 3 -> leave(pupil, enrollment, change, ExitReason.DROPPED_OUT);
            case 4 -> leave(pupil, enrollment, change, ExitReason.DIED);
            default -> {
                courseLoad.wholeYear(pupil, enrollment);
                finish(enrollment);
            }
        }
    }

    private void move(Pupil pupil, Enrollment enrollment, LocalDate day, School target) {
        courseLoad.begun(pupil, enrollment, day);
        enrollment.close(day, ExitReason.TRANSFERRED);
        school = target;
        Enrollment next = enroll(target, enrollment.schoolYear, grade, day.plusDays(3));
        courseLoad.wholeYear(pupilOf(target.district), next);
        finish(next);
    }

    private void leave(Pupil pupil, Enrollment enrollment, LocalDate day, ExitReason reason) {
        courseLoad.begun(pupil, enrollment, day);
        enrollment.close(day, reason);
        present = false;
    }

    private void finish(Enrollment enrollment) {
        int year = enrollment.schoolYear;
        LocalDate last = SchoolCalendar.lastDay(year);
        if (year == SchoolCalendar.OPEN_YEAR) {
            if (grade == LAST_GRADE && draw.chance(0.03)) {
                graduate(enrollment, SchoolCalendar.firstSemesterEnd(year));
            }
        } else if (grade == LAST_GRADE ? draw.chance(0.9) : grade == 11 && draw.chance(0.01)) {
            graduate(enrollment, last);
        } else if (grade == LAST_GRADE && draw.chance(0.4)) {
            enrollment.close(last, ExitReason.DROPPED_OUT);
            present = false;
        } else if (grade < LAST_GRADE && !draw.chance(0.02)) {
            grade++;
        }
    }

    private void graduate(Enrollment enrollment, LocalDate day) {
        enrollment.close(day, ExitReason.GRADUATED);
        graduationYear = enrollment.schoolYear;
        present = false;
    }

    private Enrollment enroll(School target, int year, int inGrade, LocalDate start) {
        Pupil pupil = pupilOf(target.district);
        Enrollment enrollment =
                new Enrollment(target.district.ids.next("student_enrollment"), year, target, inGrade, start);
        pupil.enrollments.add(enrollment);
        return enrollment;
    }

    private Pupil pupilOf(District district) {
        for (Pupil pupil : student.pupils) {
            if (pupil.district == district) {
                return pupil;
            }
        }
        Pupil pupil = new Pupil(
                district.ids.next("students"),
                district,
                student,
                student.stateId,
                student.demographics.inStudentSystem(draw));
        student.pupils.add(pupil);
        return pupil;
    }
}
