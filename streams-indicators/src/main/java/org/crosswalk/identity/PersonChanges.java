package org.crosswalk.identity;

import java.util.List;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.resolution.Effect;
import org.crosswalk.identity.resolution.Person;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.PersonChange;

/** The audit of merges and splits. */
final class PersonChanges {
    private PersonChanges() {}

    /** Whether a link is a merge or a split, and not only a record that is alone, or other evidence for the same person. */
    static boolean tells(Effect.Linked linked) {
        String before = id(linked.before());
        String now = id(linked.now());
        String alone = PersonId.of(linked.id());
        return !(before == null ? alone : before).equals(now == null ? alone : now);
    }

    /** The entry of the audit. */
    static PersonChange of(SourcePerson source, Effect.Linked linked, String cause) {
        Person now = linked.now();
        return PersonChange.newBuilder()
                .setPartner(source.partner())
                .setStudent(source.student())
                .setBefore(id(linked.before()))
                .setNow(id(now))
                .setProbability(now == null ? 0 : now.probability())
                .setReasons(now == null ? List.of() : now.reasons())
                .setCause(cause)
                .build();
    }

    private static String id(Person person) {
        return person == null ? null : person.id();
    }
}
