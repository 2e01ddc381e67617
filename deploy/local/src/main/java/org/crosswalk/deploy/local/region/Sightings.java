package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the records of the sources together by whom they are really about, whatever ids and names they state. Only placements
 * name nobody and have nothing but the state id: until a district or a college states it too, nobody can tell whose they are.
 */
final class Sightings {

    private final Publication publication;
    private final List<SeenPerson> people = new ArrayList<>();

    Sightings(Region region, Publication publication) {
        this.publication = publication;
        region.people.forEach(this::see);
    }

    Collection<SeenPerson> people() {
        return people;
    }

    private void see(Student person) {
        SeenPerson seen = add();
        seen.pupils.addAll(person.pupils);
        seen.collegeStudents.addAll(person.collegeRecords);
        SeenPerson worker = stateIdIsStated(person) ? seen : add();
        worker.workers.add(person);
    }

    private SeenPerson add() {
        SeenPerson person = new SeenPerson();
        people.add(person);
        return person;
    }

    private boolean stateIdIsStated(Student person) {
        return Stream.concat(
                        person.pupils.stream().map(pupil -> pupil.stateId),
                        person.collegeRecords.stream().map(this::latestStateId))
                .anyMatch(id -> id != null && id.equals(person.stateId));
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
