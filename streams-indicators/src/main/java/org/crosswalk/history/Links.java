package org.crosswalk.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.schemas.identity.PersonLink;

/**
 * Which person a source person is now, and whether that is in doubt. Links are taken as they come: their topic has one writer.
 */
final class Links {
    /** Follows the id of a person in doubt: a link without possible matches is the bare id. */
    private static final String IN_DOUBT = "\0";

    private final KeyValueStore<String, byte[]> store;
    private final UnaryOperator<String> alone;

    /**
     * What is held of a source person.
     *
     * @param person the person's id
     * @param inDoubt whether possible matches wait for a steward
     */
    record Held(String person, boolean inDoubt) {
        private static final Observations DOUBT = Observations.of(new Observation.Doubted());

        /** What the link itself says of the person. */
        Observations doubt() {
            return inDoubt ? DOUBT : Observations.EMPTY;
        }
    }

    Links(KeyValueStore<String, byte[]> store, UnaryOperator<String> alone) {
        this.store = store;
        this.alone = alone;
    }

    /**
     * What is held of a source person.
     *
     * @param source key of the source person
     */
    Held of(String source) {
        byte[] linked = store.get(source);
        if (linked == null) {
            return new Held(alone.apply(source), false);
        }
        String held = new String(linked, UTF_8);
        boolean inDoubt = held.endsWith(IN_DOUBT);
        return new Held(inDoubt ? held.substring(0, held.length() - IN_DOUBT.length()) : held, inDoubt);
    }

    /**
     * Takes a link.
     *
     * @param source key of the source person
     * @param link null, or one that is deleted, when nothing links the source person any more
     */
    void take(String source, PersonLink link) {
        if (link == null || link.getDeleted()) {
            store.delete(source);
        } else {
            String held = link.getPossibleMatches() > 0 ? link.getPerson() + IN_DOUBT : link.getPerson();
            store.put(source, held.getBytes(UTF_8));
        }
    }
}
