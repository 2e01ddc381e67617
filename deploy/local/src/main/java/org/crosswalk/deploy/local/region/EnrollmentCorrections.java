package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.List;

/** Corrections of enrollments: no-shows found late, exit codes, and a student who should never have been entered. */
final class EnrollmentCorrections {

    private static final int LAST_GRADE = 12;

    private final List<String> statements;

    EnrollmentCorrections(List<String> statements) {
        this.statements = statements;
    }

    static boolean leftDuringYear(Pupil pupil) {
        Enrollment last = last(pupil);
        return last.schoolYear < SchoolCalendar.OPEN_YEAR && last.exit == ExitReason.TRANSFERRED && last.attended();
    }

    /** Somebody counted as having left had not even come. */
    void declareNoShow(Pupil pupil) {
        Enrollment row = last(pupil);
        close(pupil, row, new Exit(row.start.minusDays(1), ExitReason.NO_SHOW));
    }

    static boolean droppedOutAsSenior(Pupil pupil) {
        return senior(pupil, ExitReason.DROPPED_OUT) != null;
    }

    void graduateAfterAll(Pupil pupil) {
        Enrollment row = senior(pupil, ExitReason.DROPPED_OUT);
        close(pupil, row, new Exit(SchoolCalendar.lastDay(row.schoolYear), ExitReason.GRADUATED));
    }

    static boolean graduated(Pupil pupil) {
        return senior(pupil, ExitReason.GRADUATED) != null;
    }

    void transferAfterAll(Pupil pupil) {
        Enrollment row = senior(pupil, ExitReason.GRADUATED);
        close(pupil, row, new Exit(row.end, ExitReason.TRANSFERRED));
    }

    /** Removes a student with all rows. */
    void remove(Pupil pupil) {
        pupil.student.pupils.remove(pupil);
        for (SisTable table : List.of(
                SisTable.STUDENT_REPORT_CARD_GRADES,
                SisTable.SCHEDULE,
                SisTable.STUDENT_ENROLLMENT,
                SisTable.STUDENTS)) {
            statements.add(Sql.delete(table, Sql.student(pupil)));
        }
    }

    private record Exit(LocalDate day, ExitReason reason) {}

    private void close(Pupil pupil, Enrollment row, Exit exit) {
        row.close(exit.day, exit.reason);
        int code = pupil.district.exitCodes.get(row.schoolYear).get(row.exit);
        statements.add(
                Sql.update(SisTable.STUDENT_ENROLLMENT, "id = " + row.id, "end_date", row.end, "drop_code", code));
    }

    private static Enrollment last(Pupil pupil) {
        return pupil.enrollments.get(pupil.enrollments.size() - 1);
    }

    private static Enrollment senior(Pupil pupil, ExitReason exit) {
        return pupil.enrollments.stream()
                .filter(row -> row.exit == exit && row.grade == LAST_GRADE && row.schoolYear < SchoolCalendar.OPEN_YEAR)
                .findFirst()
                .orElse(null);
    }
}
