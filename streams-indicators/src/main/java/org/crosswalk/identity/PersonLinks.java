package org.crosswalk.identity;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.identity.resolution.Person;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.PersonLink;

/** Links as they are published, each with the next version of its source person. */
final class PersonLinks {
    private final KeyValueStore<String, byte[]> versions;

    /** @param versions the last version of each source person */
    PersonLinks(KeyValueStore<String, byte[]> versions) {
        this.versions = versions;
    }

    /**
     * What has to be sent: one link, or a deletion and a null that lets the key be forgotten.
     *
     * @param person the person; null when the source person is not described any more
     */
    List<PersonLink> of(SourcePerson source, Person person) {
        byte[] held = versions.get(source.key());
        long version = held == null ? 1 : new PackedReader(held).number() + 1;
        versions.put(source.key(), new PackedWriter().number(version).bytes());
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
