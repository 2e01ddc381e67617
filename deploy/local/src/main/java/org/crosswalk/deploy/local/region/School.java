package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A high school; one of each district also has grade 8. */
final class School {

    final int id;
    final District district;
    final String title;
    final boolean hasGradeEight;
    final Organization organization;

    /** College Board code that registrars know the school by. */
    final String ceeb;

    /** State code that placement reports know the school by. */
    final String stateCode;

    /** Grade level ids by grade. */
    final Map<Integer, Integer> gradeLevels = new TreeMap<>();

    /** Marking periods by school year: the full year, two semesters, four quarters. */
    final Map<Integer, List<MarkingPeriod>> markingPeriods = new TreeMap<>();

    /** Ordinary courses by school year, in the order of {@link Curriculum}. */
    final Map<Integer, List<Course>> courses = new TreeMap<>();

    /** Dual-credit courses by school year, in the order of {@link CatalogCourse#DUAL}. */
    final Map<Integer, List<Course>> dualCourses = new TreeMap<>();

    School(int id, District district, String title, boolean hasGradeEight, String ceeb, String stateCode) {
        this.id = id;
        this.district = district;
        this.title = title;
        this.hasGradeEight = hasGradeEight;
        this.ceeb = ceeb;
        this.stateCode = stateCode;
        this.organization = new Organization("school", district.id + "/" + id);
    }

    /** All courses of a year. */
    List<Course> catalog(int year) {
        List<Course> all = new ArrayList<>(courses.get(year));
        all.addAll(dualCourses.get(year));
        return all;
    }
}
