package org.crosswalk.deploy.local.region;

import java.util.List;
import java.util.function.Predicate;

/** Corrections of schedules and grades, most of them of the only college course that somebody took in a year. */
final class CourseCorrections {

    private static final int CORRECTED_YEAR = 2022;

    private final List<String> statements;

    CourseCorrections(List<String> statements) {
        this.statements = statements;
    }

    static boolean hasImprovableGrade(Pupil pupil) {
        return first(pupil, CourseCorrections::isImprovable) != null;
    }

    private static boolean isImprovable(CourseTaken taken) {
        return "B".equals(taken.letter);
    }

    void improveGrade(Pupil pupil) {
        grade(first(pupil, CourseCorrections::isImprovable), "A");
    }

    static boolean hasOnlyDualCourse(Pupil pupil) {
        return onlyDualCourse(pupil) != null;
    }

    private static CourseTaken onlyDualCourse(Pupil pupil) {
        return first(
                pupil,
                taken -> taken.hasGrade()
                        && DualEnrollment.counts(pupil, taken)
                        && DualEnrollment.inYear(pupil.student, taken.scheduled.course().schoolYear) == 1);
    }

    void withdraw(Pupil pupil) {
        grade(onlyDualCourse(pupil), "W");
    }

    void deleteFromSchedule(Pupil pupil) {
        CourseTaken taken = onlyDualCourse(pupil);
        statements.add(Sql.delete(SisTable.SCHEDULE, scheduleRow(pupil, taken)));
        taken.scheduled = null;
    }

    static boolean hasOrdinaryCourse(Pupil pupil) {
        return first(pupil, CourseCorrections::isOrdinary) != null
                && DualEnrollment.inYear(pupil.student, CORRECTED_YEAR) == 0;
    }

    private static boolean isOrdinary(CourseTaken taken) {
        return taken.hasGrade()
                && taken.attended()
                && taken.scheduled != null
                && taken.scheduled.course().schoolYear == CORRECTED_YEAR
                && !taken.scheduled.course().dualCredit();
    }

    /** The schedule row gets another key; the grade stays where it was posted. */
    void moveIntoDualCourse(Pupil pupil) {
        CourseTaken taken = first(pupil, CourseCorrections::isOrdinary);
        School school = taken.scheduled.course().school;
        move(
                pupil,
                taken,
                school.dualCourses.get(CORRECTED_YEAR).get(1).sections.get(1));
    }

    /** The schedule row gets another key, and the grade follows it. */
    void moveOutOfDualCourse(Pupil pupil) {
        CourseTaken taken = onlyDualCourse(pupil);
        Course course = taken.scheduled.course();
        int elective = Curriculum.elective(Curriculum.ELECTIVES.size() - 1);
        Section target = course.school
                .courses
                .get(course.schoolYear)
                .get(elective)
                .sections
                .get(1);
        move(pupil, taken, target);
        taken.graded = target;
        statements.add(Sql.update(
                SisTable.STUDENT_REPORT_CARD_GRADES,
                "id = " + taken.gradeId,
                "course_period_id",
                target.id,
                "marking_period_id",
                String.valueOf(target.markingPeriod.id()),
                "course_title",
                target.course().title));
    }

    /** A course turns out to be taught under an agreement with a college: all who took it were dually enrolled. */
    void recognize(School school) {
        Course course = school.courses.get(CORRECTED_YEAR).get(Curriculum.elective(3));
        course.shortName = "DC-COSC1301";
        statements.add(Sql.update(SisTable.COURSES, "course_id = " + course.id, "short_name", course.shortName));
    }

    private void grade(CourseTaken taken, String letter) {
        taken.letter = letter;
        statements.add(Sql.update(
                SisTable.STUDENT_REPORT_CARD_GRADES,
                "id = " + taken.gradeId,
                "grade_letter",
                letter,
                "grade_percent",
                LetterGrade.percent(letter),
                "weighted_gp",
                LetterGrade.points(letter)));
    }

    private void move(Pupil pupil, CourseTaken taken, Section target) {
        String where = scheduleRow(pupil, taken);
        taken.scheduled = target;
        statements.add(Sql.update(
                SisTable.SCHEDULE,
                where,
                "course_id",
                target.course().id,
                "course_period_id",
                target.id,
                "mp",
                target.markingPeriod.kind(),
                "marking_period_id",
                target.markingPeriod.id()));
    }

    private static String scheduleRow(Pupil pupil, CourseTaken taken) {
        return Sql.student(pupil) + " AND course_period_id = " + taken.scheduled.id + " AND start_date = '"
                + taken.start + "'";
    }

    private static CourseTaken first(Pupil pupil, Predicate<CourseTaken> suitable) {
        return pupil.courses.stream().filter(suitable).findFirst().orElse(null);
    }
}
