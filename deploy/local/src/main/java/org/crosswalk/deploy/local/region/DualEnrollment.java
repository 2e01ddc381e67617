package org.crosswalk.deploy.local.region;

/** What makes a course of a high school student a college course that counts. */
final class DualEnrollment {

    private DualEnrollment() {}

    /** A dual-credit course on the high school schedule that was attended and not withdrawn from. */
    static boolean counts(Pupil pupil, CourseTaken taken) {
        Section section = taken.scheduled;
        return section != null
                && section.course().dualCredit()
                && taken.attended()
                && pupil.courses.stream().noneMatch(row -> row.graded == section && "W".equals(row.letter));
    }

    /** A course that the college reports for a high school student who did not withdraw from it. */
    static boolean counts(CollegeCourse course) {
        return course.highSchoolCredit.dual && !course.withdrawn();
    }

    /** How many college courses of a school year count for a person, over all sources. */
    static long inYear(Student person, int schoolYear) {
        long inSchool = person.pupils.stream()
                .flatMap(pupil -> pupil.courses.stream()
                        .filter(taken -> taken.scheduled != null && taken.scheduled.course().schoolYear == schoolYear)
                        .filter(taken -> counts(pupil, taken)))
                .count();
        long inCollege = person.collegeRecords.stream()
                .flatMap(student -> student.terms.stream())
                .filter(held -> held.term.academicYear() == schoolYear)
                .flatMap(held -> held.courses.stream())
                .filter(DualEnrollment::counts)
                .count();
        return inSchool + inCollege;
    }
}
