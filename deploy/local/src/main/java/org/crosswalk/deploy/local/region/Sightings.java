package org.crosswalk.deploy.local.region;

import java.util.Collection;
import java.util.List;

/** Brings the records of the sources together by whom they are really about, whatever ids and names they state. */
final class Sightings {

    private final List<SeenPerson> people;

    Sightings(Region region) {
        people = region.people.stream().map(Sightings::seen).toList();
    }

    Collection<SeenPerson> people() {
        return people;
    }

    private static SeenPerson seen(Student person) {
        SeenPerson seen = new SeenPerson();
        seen.pupils.addAll(person.pupils);
        seen.collegeStudents.addAll(person.collegeRecords);
        seen.workers.add(person);
        return seen;
    }
}
