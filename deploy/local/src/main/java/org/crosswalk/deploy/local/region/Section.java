package org.crosswalk.deploy.local.region;

/** A class that meets: a section of a course, in one marking period. */
final class Section {

    final int id;
    final String shortName;
    final MarkingPeriod markingPeriod;
    final int teacherId;
    private Course course;

    Section(int id, String shortName, MarkingPeriod markingPeriod, int teacherId) {
        this.id = id;
        this.shortName = shortName;
        this.markingPeriod = markingPeriod;
        this.teacherId = teacherId;
    }

    /** Sections are made before the course that lists them. */
    void belongTo(Course owner) {
        this.course = owner;
    }

    Course course() {
        return course;
    }

    double credits() {
        return "FY".equals(markingPeriod.kind()) ? 1.0 : 0.5;
    }
}
