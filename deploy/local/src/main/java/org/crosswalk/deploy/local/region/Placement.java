package org.crosswalk.deploy.local.region;

/** A row of a district's work-based-learning report. */
final class Placement {

    static final String INTERNSHIP = "10";

    final District reporter;
    final School school;
    final int schoolYear;
    final int localStudentId;
    final String type;

    /** Id of an internship, unique in its school and year; empty for other types. */
    final String internshipId;

    /** State course code of hours embedded in a course, or empty. */
    final String courseCode;

    final int hours;

    /** {@code Y}, {@code N} or empty; only internships have one. */
    String evaluated;

    Placement(
            Enrollment enrollment,
            int localStudentId,
            String type,
            String internshipId,
            String courseCode,
            int hours,
            String evaluated) {
        this.reporter = enrollment.school.district;
        this.school = enrollment.school;
        this.schoolYear = enrollment.schoolYear;
        this.localStudentId = localStudentId;
        this.type = type;
        this.internshipId = internshipId;
        this.courseCode = courseCode;
        this.hours = hours;
        this.evaluated = evaluated;
    }

    /** An internship is completed when its employer has evaluated the student, any other placement as it is reported. */
    boolean completed() {
        return !type.equals(INTERNSHIP) || evaluated.equals("Y");
    }
}
