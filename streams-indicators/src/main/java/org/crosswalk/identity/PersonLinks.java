package org.crosswalk.identity;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.resolution.Person;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.PersonLink;

/** Links as they are published. */
final class PersonLinks {
    private PersonLinks() {}

    /**
     * What has to be sent: one link, or a deletion and a null that lets the key be forgotten.
     *
     * @param person the person; null when the source person is not described any more
     * @param version of the link; grows with every link of the source person
     */
    static List<PersonLink> of(SourcePerson source, Person person, long version) {
        var link = PersonLink.newBuilder()
                .setVersion(version)
                .setPartner(source.partner())
                .setStudent(source.student())
                .setDeleted(person == null);
        List<PersonLink> links = new ArrayList<>();
        if (person == null) {
            links.add(link.build());
            links.add(null);
        } else {
            links.add(link.setPerson(person.id())
                    .setProbability(person.probability())
                    .setReasons(person.reasons())
                    .setPossibleMatches(person.possible())
                    .build());
        }
        return links;
    }
}
