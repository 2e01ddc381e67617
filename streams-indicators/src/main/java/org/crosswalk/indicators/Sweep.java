package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/**
 * The round through all people that a changed calendar asks for, worked off bit by bit. A change in the middle of a round
 * starts a new one from where it stands: it goes on to the end and then from the beginning to here. Where it stands is
 * stored, so that a crash does not lose the rest.
 */
final class Sweep {
    private static final String STORED_AT = "sweep";

    /** So many people are remembered as evaluated: at the end of a load that is nearly everyone. */
    private static final int MOST_EVALUATED = 20_000;

    private final KeyValueStore<String, byte[]> store;
    private final KeyValueStore<String, byte[]> people;
    private final Set<String> evaluated = new HashSet<>();
    private State state;

    /**
     * Where a round stands.
     *
     * @param done the last person of the round so far; empty at its beginning
     * @param until the person with whom it ends after it has begun anew; empty when it ends with the last of all
     */
    private record State(String done, String until) {}

    /**
     * @param store keeps where the round stands
     * @param people has everyone's key
     */
    Sweep(KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> people) {
        this.store = store;
        this.people = people;
        byte[] kept = store.get(STORED_AT);
        if (kept != null) {
            var in = new PackedReader(kept);
            state = new State(in.text(), in.text());
        }
    }

    /** Whether a round is under way. */
    boolean active() {
        return state != null;
    }

    /** Somebody has been evaluated for another reason: the round that is under way need not come to them. */
    void evaluated(String person) {
        if (active() && evaluated.size() < MOST_EVALUATED) {
            evaluated.add(person);
        }
    }

    /** Everyone has to be looked at again. */
    void restart() {
        evaluated.clear();
        to(new State(state == null ? "" : state.done(), state == null ? "" : state.done()));
    }

    /**
     * The next people of the round.
     *
     * @param most how many at most
     */
    List<String> next(int most) {
        List<String> next = new ArrayList<>();
        boolean more = read(next, most);
        if (more) {
            to(new State(next.get(next.size() - 1), state.until()));
        } else {
            to(state.until().isEmpty() || wrapped() ? null : new State("", state.until()));
        }
        return next;
    }

    private boolean wrapped() {
        return state.done().compareTo(state.until()) < 0;
    }

    private boolean read(List<String> next, int most) {
        String end = wrapped() ? state.until() : null;
        try (KeyValueIterator<String, byte[]> rest = people.range(state.done().isEmpty() ? null : state.done(), end)) {
            while (rest.hasNext()) {
                String person = rest.next().key;
                if (!person.equals(state.done()) && !evaluated.contains(person)) {
                    if (next.size() == most) {
                        return true;
                    }
                    next.add(person);
                }
            }
        }
        return false;
    }

    private void to(State next) {
        state = next;
        if (next == null) {
            evaluated.clear();
            store.delete(STORED_AT);
        } else {
            store.put(
                    STORED_AT,
                    new PackedWriter().text(next.done()).text(next.until()).bytes());
        }
    }
}
