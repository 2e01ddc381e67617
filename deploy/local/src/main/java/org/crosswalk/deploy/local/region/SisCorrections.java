package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one district corrects after its data were first read; each correction changes the region and leaves its SQL. */
final class SisCorrections {

    private static final long STREAM = 1L << 42;

    private final Region region;
    private final District district;
    private final List<Pupil> pupils = new ArrayList<>();
    private final Set<Student> touched = new HashSet<>();
    private final List<String> statements = new ArrayList<>();

    SisCorrections(Region region, District district) {
        this.region = region;
        this.district = district;
        region.people.stream()
                .flatMap(person -> person.pupils.stream())
                .filter(pupil -> pupil.district == district)
                .forEach(pupils::add);
        Draw draw = new Draw(region.plan.seed(), STREAM + region.districts().indexOf(district));
        Collections.rotate(pupils, draw.below(pupils.size()));
    }

    /** Applies all corrections and returns the statements in their order. */
    List<String> apply() {
        CourseCorrections courses = new CourseCorrections(statements);
        EnrollmentCorrections enrollments = new EnrollmentCorrections(statements);
        each(pupils.size(), pupil -> pupil.stateId == null && pupil.student.stateId != null, this::enterStateId);
        each(5, CourseCorrections::hasImprovableGrade, courses::improveGrade);
        each(3, CourseCorrections::hasOnlyDualCourse, courses::withdraw);
        each(3, CourseCorrections::hasOnlyDualCourse, courses::deleteFromSchedule);
        each(2, CourseCorrections::hasOrdinaryCourse, courses::moveIntoDualCourse);
        each(2, CourseCorrections::hasOnlyDualCourse, courses::moveOutOfDualCourse);
        each(3, EnrollmentCorrections::leftDuringYear, enrollments::declareNoShow);
        each(2, EnrollmentCorrections::droppedOutAsSenior, enrollments::graduateAfterAll);
        each(1, EnrollmentCorrections::graduated, enrollments::transferAfterAll);
        each(5, pupil -> !pupil.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE), this::certifyDisadvantage);
        each(1, pupil -> pupil.courses.size() > Curriculum.COURSES_A_YEAR, enrollments::remove);
        courses.recognize(district.schools.get(1));
        statements.addAll(new LateEnrollment(region, district).enroll());
        return statements;
    }

    /** Nobody is corrected twice, so that the cases stay apart. */
    private void each(int times, Predicate<Pupil> suitable, Consumer<Pupil> correction) {
        List<Pupil> chosen = pupils.stream()
                .filter(pupil -> !touched.contains(pupil.student))
                .filter(suitable)
                .limit(times)
                .toList();
        for (Pupil pupil : chosen) {
            touched.add(pupil.student);
            correction.accept(pupil);
        }
    }

    private void enterStateId(Pupil pupil) {
        pupil.stateId = pupil.student.stateId;
        statements.add(Sql.update(SisTable.STUDENTS, Sql.student(pupil), "custom_200000012", pupil.stateId));
    }

    private void certifyDisadvantage(Pupil pupil) {
        pupil.demographics = pupil.demographics.with(ProgramFlag.ECONOMIC_DISADVANTAGE, true);
        statements.add(Sql.update(SisTable.STUDENTS, Sql.student(pupil), "custom_200000013", "Y"));
    }
}
