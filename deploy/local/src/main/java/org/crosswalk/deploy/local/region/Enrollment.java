package org.crosswalk.deploy.local.region;

import java.time.LocalDate;

/** A student's enrollment in a school for a school year. */
final class Enrollment {

    final int id;
    final int schoolYear;
    final School school;
    final int grade;
    final LocalDate start;

    /** Last day; null while open; before the start for a student who never came. */
    LocalDate end;

    /** Null while open. */
    ExitReason exit;

    Enrollment(int id, int schoolYear, School school, int grade, LocalDate start) {
        this.id = id;
        this.schoolYear = schoolYear;
        this.school = school;
        this.grade = grade;
        this.start = start;
    }

    void close(LocalDate lastDay, ExitReason reason) {
        end = lastDay;
        exit = reason;
    }

    boolean attended() {
        return end == null || !end.isBefore(start);
    }
}
