package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the records of the sources together: by state id, where a record without one is a person of its own; in a region
 * whose partners make errors, by whom they are really about.
 */
final class Sightings {

    private final Publication publication;
    private final Map<String, SeenPerson> byStateId = new LinkedHashMap<>();
    private final List<SeenPerson> people = new ArrayList<>();

    Sightings(Region region, Publication publication) {
        this.publication = publication;
        if (region.plan.errors() == ErrorProfile.NONE) {
            region.people.forEach(this::byStateId);
        } else {
            region.people.forEach(this::asTheyAre);
        }
    }

    private void asTheyAre(Student person) {
        SeenPerson seen = add();
        seen.pupils.addAll(person.pupils);
        seen.collegeStudents.addAll(person.collegeRecords);
        seen.workers.add(person);
    }

    private void byStateId(Student person) {
        for (Pupil pupil : person.pupils) {
            find(pupil.stateId).pupils.add(pupil);
        }
        for (CollegeStudent student : person.collegeRecords) {
            find(latestStateId(student)).collegeStudents.add(student);
        }
        if (!person.placements.isEmpty() || !person.internships.isEmpty()) {
            find(person.stateId).workers.add(person);
        }
    }

    Collection<SeenPerson> people() {
        return people;
    }

    private SeenPerson find(String stateId) {
        if (isMissing(stateId)) {
            return add();
        }
        return byStateId.computeIfAbsent(stateId, id -> add());
    }

    private SeenPerson add() {
        SeenPerson person = new SeenPerson();
        people.add(person);
        return person;
    }

    /** The id of the latest term that states one, among those that have been handed in. */
    private String latestStateId(CollegeStudent student) {
        String latest = null;
        for (CollegeTerm held : student.terms) {
            if (!isMissing(held.stateId) && CollegeEvidence.isListed(publication, student.college, held)) {
                latest = held.stateId;
            }
        }
        return latest;
    }

    /** Fillers of zeros or nines stand for an id that nobody knows. */
    private static boolean isMissing(String stateId) {
        return stateId == null
                || stateId.chars().allMatch(digit -> digit == '0')
                || stateId.chars().allMatch(digit -> digit == '9');
    }
}
