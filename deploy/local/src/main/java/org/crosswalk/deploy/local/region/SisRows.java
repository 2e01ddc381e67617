package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Rows of the SIS tables about students, their values in the order of {@link SisTable#columns()}; a null is an SQL null. */
final class SisRows {

    private static final LocalDate NO_DATE = null;
    private static final String CREATED = "2021-07-15 08:00:00";

    private SisRows() {}

    static List<Object> student(Pupil pupil) {
        Particulars particulars = pupil.particulars;
        PersonName name = particulars.name();
        Demographics said = pupil.demographics;
        return row(
                pupil.id,
                name.last(),
                name.first(),
                name.middle(),
                name.suffix(),
                "s" + pupil.id,
                "not-a-password-" + pupil.id,
                said.sex() == null ? null : said.sex().sisText,
                said.race() == null ? null : said.race().sisText,
                ssn(pupil.student.number),
                particulars.birthDate(),
                pupil.stateId,
                flag(said, ProgramFlag.ECONOMIC_DISADVANTAGE),
                flag(said, ProgramFlag.ENGLISH_LEARNER),
                flag(said, ProgramFlag.DISABILITY),
                flag(said, ProgramFlag.FOSTER_CARE),
                flag(said, ProgramFlag.HOMELESSNESS),
                CREATED,
                NO_DATE);
    }

    static List<Object> enrollment(Pupil pupil, Enrollment enrollment) {
        District district = pupil.district;
        int year = enrollment.schoolYear;
        return row(
                enrollment.id,
                year,
                enrollment.school.id,
                pupil.id,
                enrollment.school.gradeLevels.get(enrollment.grade),
                enrollment.start,
                enrollment.end,
                district.entryCodes.get(year),
                enrollment.exit == null ? null : district.exitCodes.get(year).get(enrollment.exit),
                enrollment.exit == null ? enrollment.school.id : null,
                1,
                null);
    }

    static List<Object> schedule(Pupil pupil, CourseTaken taken) {
        Section section = taken.scheduled;
        Course course = section.course();
        return row(
                course.schoolYear,
                course.school.id,
                pupil.id,
                taken.start,
                taken.end,
                course.id,
                section.id,
                section.markingPeriod.kind(),
                section.markingPeriod.id());
    }

    static List<Object> grade(Pupil pupil, CourseTaken taken) {
        Section section = taken.graded;
        Course course = section.course();
        double points = LetterGrade.points(taken.letter);
        return row(
                taken.gradeId,
                course.schoolYear,
                course.school.id,
                pupil.id,
                section.id,
                section.markingPeriod.id(),
                LetterGrade.percent(taken.letter),
                taken.letter,
                points,
                4,
                section.credits(),
                points > 0 ? section.credits() : 0,
                course.title,
                course.school.title);
    }

    /** Numbers that begin with 9 are never issued. */
    private static String ssn(int number) {
        String digits = String.valueOf(900_000_000 + number);
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    private static String flag(Demographics said, ProgramFlag flag) {
        Boolean answer = said.flag(flag);
        return answer == null ? null : answer ? "Y" : "N";
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
