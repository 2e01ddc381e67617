package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A person as the sources show them at a moment: the records that are brought together. */
final class SeenPerson {

    final List<Pupil> pupils = new ArrayList<>(1);
    final List<CollegeStudent> collegeStudents = new ArrayList<>(1);

    /** People whose placements and hours count as this person's; there is at most one. */
    final List<Student> workers = new ArrayList<>(0);
}
