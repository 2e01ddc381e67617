package org.crosswalk.deploy.local.region;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the districts show of a person. */
final class SchoolEvidence {

    /** High schools attended in grades 9 to 12, by school year. */
    final TreeMap<Integer, Set<School>> attended = new TreeMap<>();

    /** High schools graduated from, by school year. */
    final TreeMap<Integer, Set<School>> graduated = new TreeMap<>();

    /** School years with a college course on the high school schedule. */
    final TreeSet<Integer> dualYears = new TreeSet<>();

    SchoolEvidence(SeenPerson person) {
        for (Pupil pupil : person.pupils) {
            for (Enrollment row : pupil.enrollments) {
                if (row.attended() && row.grade >= 9 && row.grade <= 12) {
                    attended.computeIfAbsent(row.schoolYear, year -> new LinkedHashSet<>())
                            .add(row.school);
                }
                if (row.attended() && row.exit == ExitReason.GRADUATED) {
                    graduated
                            .computeIfAbsent(row.schoolYear, year -> new LinkedHashSet<>())
                            .add(row.school);
                }
            }
            for (CourseTaken taken : pupil.courses) {
                if (DualEnrollment.counts(pupil, taken)) {
                    dualYears.add(taken.scheduled.course().schoolYear);
                }
            }
        }
    }
}
