package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A person as the sources show them at a moment: the records that state one and the same state id. */
final class SeenPerson {

    final List<Pupil> pupils = new ArrayList<>(1);
    final List<CollegeStudent> collegeStudents = new ArrayList<>(1);

    /** People whose placements and hours are reported under the state id; there is at most one. */
    final List<Student> workers = new ArrayList<>(0);
}
