package org.crosswalk.deploy.local.region;

import java.util.List;

/** Students to whom a college gives another id of its own from some term on, as it then tells in a report. */
final class ChangedIds {

    private static final long STREAM = 1L << 52;
    private static final double RATE = 0.01;

    private final Region region;

    ChangedIds(Region region) {
        this.region = region;
    }

    void make() {
        for (College college : region.colleges()) {
            List<CollegeStudent> returning = college.students.stream()
                    .filter(student -> student.terms.size() > 1)
                    .toList();
            // The rate is one of all students, and only who comes back can have another id.
            double chance = RATE * college.students.size() / Math.max(1, returning.size());
            Draw draw = new Draw(region.plan.seed(), STREAM + region.colleges().indexOf(college));
            for (CollegeStudent student : returning) {
                if (draw.chance(chance)) {
                    int from = draw.between(1, student.terms.size() - 1);
                    student.changeId(college.nextStudentId(), student.terms.get(from).term);
                }
            }
        }
    }
}
