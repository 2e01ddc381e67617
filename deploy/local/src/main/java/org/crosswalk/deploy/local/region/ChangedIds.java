package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** Students to whom a college gives another id of its own from some term on, as it then tells in a report. */
final class ChangedIds {

    private static final long STREAM = 1L << 52;

    /** Share of all students of a college; even a small college has one. */
    private static final double RATE = 0.01;

    private final Region region;

    ChangedIds(Region region) {
        this.region = region;
    }

    void make() {
        for (College college : region.colleges()) {
            Draw draw = new Draw(region.plan.seed(), STREAM + region.colleges().indexOf(college));
            List<CollegeStudent> returning = new ArrayList<>(college.students.stream()
                    .filter(student -> student.terms.size() > 1)
                    .toList());
            long changes = Math.max(1, Math.round(RATE * college.students.size()));
            for (long i = 0; i < changes && !returning.isEmpty(); i++) {
                CollegeStudent student = returning.remove(draw.below(returning.size()));
                int from = draw.between(1, student.terms.size() - 1);
                student.changeId(college.nextStudentId(), student.terms.get(from).term);
            }
        }
    }
}
