package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A student as one district's student information system knows them. */
final class Pupil {

    final int id;
    final District district;
    final Student student;
    final List<Enrollment> enrollments = new ArrayList<>(4);
    final List<CourseTaken> courses = new ArrayList<>(24);

    /** State id as the district holds it: nine digits, null, or a filler that means missing. */
    String stateId;

    Demographics demographics;

    /** Name and birth date as the district holds them. */
    Particulars particulars;

    Pupil(int id, District district, Student student, String stateId, Demographics demographics) {
        this.id = id;
        this.district = district;
        this.student = student;
        this.stateId = stateId;
        this.demographics = demographics;
        this.particulars = student.particulars;
    }
}
