package org.crosswalk.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.PersonLink;

/** Which person a source person is now. Links are taken as they come: their topic has one writer. */
final class Links {
    private final KeyValueStore<String, byte[]> store;
    private final Function<SourcePerson, String> alone;

    Links(KeyValueStore<String, byte[]> store, Function<SourcePerson, String> alone) {
        this.store = store;
        this.alone = alone;
    }

    String person(SourcePerson source) {
        byte[] linked = store.get(source.key());
        return linked == null ? alone.apply(source) : new String(linked, UTF_8);
    }

    void take(SourcePerson source, PersonLink link) {
        if (link == null || link.getDeleted()) {
            store.delete(source.key());
        } else {
            store.put(source.key(), link.getPerson().getBytes(UTF_8));
        }
    }
}
