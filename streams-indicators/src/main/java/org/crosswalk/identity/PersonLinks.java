package org.crosswalk.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.PersonLink;

/** The links that were sent last, so that only changes are sent. */
final class PersonLinks {
    private static final String NOBODY = "";
    private static final String REASON = "state student id";

    private final KeyValueStore<String, byte[]> store;

    PersonLinks(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * What has to be sent so that a source person is linked to a person: nothing when it is, one link, or a deletion and a
     * null that lets the key be forgotten.
     *
     * @param person the person; empty when there is no link to anyone
     */
    List<PersonLink> link(SourcePerson source, Optional<String> person) {
        byte[] sent = store.get(source.key());
        long version = 0;
        String before = NOBODY;
        if (sent != null) {
            var in = new PackedReader(sent);
            version = in.number();
            before = in.text();
        }
        String now = person.orElse(NOBODY);
        if (now.equals(before)) {
            return List.of();
        }
        store.put(source.key(), new PackedWriter().number(version + 1).text(now).bytes());
        List<PersonLink> links = new ArrayList<>();
        links.add(PersonLink.newBuilder()
                .setVersion(version + 1)
                .setPartner(source.partner())
                .setStudent(source.student())
                .setDeleted(person.isEmpty())
                .setPerson(now)
                .setProbability(1.0)
                .setReasons(person.isEmpty() ? List.of() : List.of(REASON))
                .build());
        if (person.isEmpty()) {
            links.add(null);
        }
        return links;
    }
}
