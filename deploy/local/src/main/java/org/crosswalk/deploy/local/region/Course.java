package org.crosswalk.deploy.local.region;

import java.util.List;

/** A course of one school in one school year, as the district's catalogue holds it. */
final class Course {

    final int id;
    final School school;
    final int schoolYear;
    final String title;
    final List<Section> sections;

    /** {@code DC-} in front of it makes a course dual credit. */
    String shortName;

    Course(int id, School school, int schoolYear, String title, String shortName, List<Section> sections) {
        this.id = id;
        this.school = school;
        this.schoolYear = schoolYear;
        this.title = title;
        this.shortName = shortName;
        this.sections = sections;
    }

    boolean dualCredit() {
        return shortName.startsWith("DC-");
    }
}
