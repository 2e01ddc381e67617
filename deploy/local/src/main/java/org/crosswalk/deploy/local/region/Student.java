package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person of the region, with all that really happened to them. */
final class Student {

    private static final int FIRST_LATENT_ID = 1_000_000;

    /** Position among all people of the region, from 0. */
    final int number;

    /** Nine digits; null for people whom the state never gave an id. */
    final String stateId;

    final Demographics demographics;
    final List<Pupil> pupils = new ArrayList<>(1);
    final List<CollegeStudent> collegeRecords = new ArrayList<>(1);
    final List<Placement> placements = new ArrayList<>(0);
    final List<Internship> internships = new ArrayList<>(0);

    /** Name and birth date as they are. */
    Particulars particulars;

    Student(int number, String stateId, PersonName name, LocalDate birthDate, Demographics demographics) {
        this.number = number;
        this.stateId = stateId;
        this.particulars = new Particulars(name, birthDate);
        this.demographics = demographics;
    }

    /** Names the person otherwise, in all records. */
    void rename(PersonName name) {
        particulars = particulars.with(name);
        pupils.forEach(pupil -> pupil.particulars = particulars);
        collegeRecords.forEach(student -> student.terms.forEach(term -> term.particulars = particulars));
    }

    String latentId() {
        return "R" + (FIRST_LATENT_ID + number);
    }
}
