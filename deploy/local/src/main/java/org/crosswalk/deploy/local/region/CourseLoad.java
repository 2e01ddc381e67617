package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The courses of one student, year by year: four subjects, electives, and now and then college courses. */
final class CourseLoad {

    private static final int[] LETTER_WEIGHTS = {28, 31, 24, 9, 6, 2};
    private static final String[] LETTERS = {"A", "B", "C", "D", "F", "W"};
    private static final double SEEN_BY_BOTH = 0.86;

    private final Student student;
    private final Draw draw;
    private final List<DualSeat> seats = new ArrayList<>(0);
    private boolean tookDualBefore;

    CourseLoad(Student student, Draw draw) {
        this.student = student;
        this.draw = draw;
    }

    List<DualSeat> seats() {
        return seats;
    }

    /** Courses that were begun and left with the school; no grade was posted. */
    void begun(Pupil pupil, Enrollment enrollment, LocalDate leftOn) {
        for (int slot = 0; slot < Curriculum.COURSES_A_YEAR; slot++) {
            CourseTaken taken = new CourseTaken(ordinary(enrollment, slot), enrollment.start);
            taken.end = leftOn;
            pupil.courses.add(taken);
        }
    }

    /** Courses of a year that was finished or is still open. */
    void wholeYear(Pupil pupil, Enrollment enrollment) {
        int ordinary = Curriculum.COURSES_A_YEAR;
        if (draw.chance(dualProbability(enrollment.grade))) {
            ordinary -= dual(pupil, enrollment);
            tookDualBefore = true;
        }
        for (int slot = 0; slot < ordinary; slot++) {
            take(pupil, ordinary(enrollment, slot), enrollment.start, null);
        }
    }

    private double dualProbability(int grade) {
        if (grade < 11) {
            return 0.01;
        }
        double probability = tookDualBefore ? 0.65 : 0.19;
        if (student.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE)) {
            probability *= 0.75;
        }
        if (student.demographics.has(ProgramFlag.ENGLISH_LEARNER)) {
            probability *= 0.5;
        }
        if (student.demographics.has(ProgramFlag.DISABILITY)) {
            probability *= 0.4;
        }
        return probability;
    }

    /** Gives one or two college courses and returns how many the high school lists. */
    private int dual(Pupil pupil, Enrollment enrollment) {
        int year = enrollment.schoolYear;
        int count = draw.chance(0.4) ? 2 : 1;
        int firstCourse = draw.below(CatalogCourse.DUAL.size());
        int listed = 0;
        for (int i = 0; i < count; i++) {
            int course = (firstCourse + i) % CatalogCourse.DUAL.size();
            boolean spring = enrollment.start.isAfter(
                            SchoolCalendar.firstSemesterEnd(year).minusDays(60))
                    || draw.chance(0.5);
            boolean withdrawn = draw.chance(0.07);
            boolean both = draw.chance(SEEN_BY_BOTH);
            boolean onlySchool = !both && draw.chance(0.45);
            if (both || onlySchool) {
                Section section = enrollment
                        .school
                        .dualCourses
                        .get(year)
                        .get(course)
                        .sections
                        .get(spring ? 1 : 0);
                take(pupil, section, later(section.markingPeriod.start(), enrollment.start), withdrawn ? "W" : null);
                listed++;
            }
            if (both || !onlySchool) {
                Term term = spring ? Term.spring(year + 1) : Term.fall(year);
                boolean withdrawnThere = draw.chance(withdrawn ? 0.85 : 0.02);
                seats.add(new DualSeat(term, CatalogCourse.DUAL.get(course), withdrawnThere));
            }
        }
        return listed;
    }

    private void take(Pupil pupil, Section section, LocalDate start, String fixedLetter) {
        CourseTaken taken = new CourseTaken(section, start);
        pupil.courses.add(taken);
        if (draw.chance(0.01)) {
            taken.end = start.minusDays(1);
        } else if (section.markingPeriod.end().isBefore(SchoolCalendar.lastDay(SchoolCalendar.OPEN_YEAR))) {
            String letter = fixedLetter != null ? fixedLetter : LETTERS[draw.weighted(LETTER_WEIGHTS)];
            taken.grade(pupil.district.ids.next("student_report_card_grades"), letter);
        }
    }

    private Section ordinary(Enrollment enrollment, int slot) {
        int position = slot < 4
                ? Curriculum.required(Math.max(9, enrollment.grade), slot)
                : Curriculum.elective((slot + 2 * enrollment.grade) % Curriculum.ELECTIVES.size());
        return draw.of(enrollment.school.courses.get(enrollment.schoolYear).get(position).sections);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
