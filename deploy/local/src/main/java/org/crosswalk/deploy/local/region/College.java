package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A community college that hands in registrar files. */
final class College {

    final String id;

    /** Federal interagency code (six digits) that the college files under. */
    final String fice;

    final Organization organization;

    /** The registrar's system keeps accents in names. */
    final boolean keepsAccents;

    /** The registrar's system ends its files with Ctrl-Z. */
    final boolean endsWithCtrlZ;

    final List<CollegeStudent> students = new ArrayList<>();
    private final int firstStudentId;
    private int issuedStudentIds;

    College(String id, String fice, int firstStudentId, boolean keepsAccents, boolean endsWithCtrlZ) {
        this.id = id;
        this.fice = fice;
        this.firstStudentId = firstStudentId;
        this.keepsAccents = keepsAccents;
        this.endsWithCtrlZ = endsWithCtrlZ;
        this.organization = new Organization("college", id);
    }

    /** Opens the college's record of a person. */
    CollegeStudent admit(Student person, School highSchool, Demographics demographics) {
        CollegeStudent opened = new CollegeStudent(this, nextStudentId(), person, highSchool, demographics);
        students.add(opened);
        person.collegeRecords.add(opened);
        return opened;
    }

    /** A student id that nobody has had. */
    String nextStudentId() {
        return String.format("%09d", firstStudentId + issuedStudentIds++);
    }
}
