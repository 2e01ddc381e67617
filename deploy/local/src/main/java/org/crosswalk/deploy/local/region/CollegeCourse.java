package org.crosswalk.deploy.local.region;

/** A row of a student's college schedule. */
final class CollegeCourse {

    final String prefix;
    final String number;
    final String section;
    final int credits;
    final HighSchoolCredit highSchoolCredit;
    final Developmental developmental;

    /** Registrar code: {@code 1} A to {@code 5} F, {@code 6} incomplete, {@code 7} withdrawn, {@code 8} credit. */
    char grade;

    CollegeCourse(
            CatalogCourse course,
            String section,
            HighSchoolCredit highSchoolCredit,
            Developmental developmental,
            char grade) {
        this.prefix = course.prefix();
        this.number = course.number();
        this.section = section;
        this.credits = course.credits();
        this.highSchoolCredit = highSchoolCredit;
        this.developmental = developmental;
        this.grade = grade;
    }

    boolean withdrawn() {
        return grade == '7';
    }
}
