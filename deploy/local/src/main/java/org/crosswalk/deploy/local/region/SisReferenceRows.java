package org.crosswalk.deploy.local.region;

import java.util.Arrays;
import java.util.List;

/** Rows of the SIS tables about schools, calendars and courses, their values in the order of {@link SisTable#columns()}. */
final class SisReferenceRows {

    private SisReferenceRows() {}

    static List<Object> school(School school, int year) {
        return row(year, school.id, school.title, "S" + school.id, "Riverbend", "TX", "00501");
    }

    static List<Object> gradeLevel(School school, int grade) {
        return row(
                school.gradeLevels.get(grade),
                school.id,
                String.format("%02d", grade),
                "Grade " + grade,
                school.gradeLevels.get(grade + 1),
                grade);
    }

    static List<Object> entryCode(District district, int year) {
        return row(district.entryCodes.get(year), year, "Beginning of year", "EBOY", "Add", "Y", 1);
    }

    static List<Object> exitCode(District district, int year, ExitReason reason) {
        return row(
                district.exitCodes.get(year).get(reason),
                year,
                reason.title,
                reason.shortName,
                "Drop",
                null,
                district.exitCodes.get(year).get(reason));
    }

    static List<Object> markingPeriod(School school, int year, MarkingPeriod period, int order) {
        return row(
                period.id(),
                year,
                period.kind(),
                school.id,
                period.parentId(),
                period.title(),
                period.shortName(),
                order,
                period.start(),
                period.end(),
                period.end().minusDays(7));
    }

    static List<Object> course(Course course) {
        return row(
                course.schoolYear,
                course.id,
                1 + course.id % 6,
                course.school.id,
                course.title,
                course.shortName,
                course.dualCredit() ? "0.50" : "1.00");
    }

    static List<Object> section(Section section) {
        Course course = section.course();
        return row(
                course.schoolYear,
                course.school.id,
                section.id,
                course.id,
                section.shortName,
                section.markingPeriod.kind(),
                section.markingPeriod.id(),
                section.teacherId,
                section.credits());
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
