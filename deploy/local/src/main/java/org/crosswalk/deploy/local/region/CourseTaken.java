package org.crosswalk.deploy.local.region;

import java.time.LocalDate;

/** A course that a student was scheduled into, and the final grade in it. */
final class CourseTaken {

    final LocalDate start;

    /** Null while open; before the start for a seat that was never used. */
    LocalDate end;

    /** Section on the schedule; null once the schedule row is deleted. */
    Section scheduled;

    /** Id of the grade row; 0 when no grade was posted. */
    int gradeId;

    /** Section of the grade row. */
    Section graded;

    /** Letter of the grade row, {@code W} for a withdrawal. */
    String letter;

    CourseTaken(Section section, LocalDate start) {
        this.scheduled = section;
        this.start = start;
    }

    void grade(int id, String finalLetter) {
        gradeId = id;
        graded = scheduled;
        letter = finalLetter;
    }

    boolean hasGrade() {
        return gradeId != 0;
    }

    boolean attended() {
        return end == null || !end.isBefore(start);
    }
}
