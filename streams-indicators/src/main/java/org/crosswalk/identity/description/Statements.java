package org.crosswalk.identity.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Assertion;
import org.crosswalk.identity.resolution.Rows;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.MatchDecision;

/** The rows of sources that say who somebody is, one for each key, deleted ones included. */
public final class Statements {
    private static final char BETWEEN = 0;
    private static final String BAR = "|";

    private final Rows rows;
    private final Truncations truncations;

    /**
     * @param rows what is remembered
     * @param truncations the emptied tables
     */
    public Statements(Rows rows, Truncations truncations) {
        this.rows = rows;
        this.truncations = truncations;
    }

    /** What a new state of a row changes. */
    public enum Change {
        /** Nothing. */
        NONE,
        /** What is said of its source person. */
        SAID,
        /** What is asserted about two. */
        ASSERTED
    }

    /**
     * Takes a state of a row.
     *
     * @param topic topic of the row
     * @param state the state; null when the key is to be forgotten
     */
    public Change take(String topic, String key, SpecificRecord state) {
        String row = row(topic, key);
        byte[] heldBytes = rows.get(row);
        Stated held = heldBytes == null ? null : Stated.decode(heldBytes);
        Stated now = stated(topic, state, held);
        if (now == null || Arrays.equals(heldBytes, now.encode())) {
            return Change.NONE;
        }
        rows.put(row, now.encode());
        if (!now.asserted().equals(held == null ? Optional.empty() : held.asserted())) {
            return Change.ASSERTED;
        }
        return now.said().equals(held == null ? Optional.empty() : held.said()) ? Change.NONE : Change.SAID;
    }

    /** The record of a source person; empty when no row that holds describes it. */
    public Optional<PersonRecord> described(SourcePerson source) {
        List<Said> all = new ArrayList<>();
        rows.scan(source.key() + BETWEEN, (row, bytes) -> {
            Stated.decode(bytes).said().ifPresent(all::add);
            return true;
        });
        return Description.merge(source, all);
    }

    /** What a row asserts now; empty when it does not hold. */
    public Optional<Assertion> asserted(String topic, String key) {
        return Optional.ofNullable(rows.get(row(topic, key)))
                .map(Stated::decode)
                .flatMap(Stated::asserted);
    }

    /**
     * Removes the rows of a partner's emptied table.
     *
     * @return the source persons of whom something else may be said now
     */
    public Set<SourcePerson> empty(String partner, String topic) {
        List<String> gone = new ArrayList<>();
        rows.scan(FactKey.of(partner) + BAR, (row, bytes) -> {
            String[] parts = row.split(String.valueOf(BETWEEN), -1);
            if (parts[1].equals(topic)
                    && !truncations.outlived(
                            topic, partner, Stated.decode(bytes).version())) {
                gone.add(row);
            }
            return true;
        });
        Set<SourcePerson> touched = new TreeSet<>((a, b) -> a.key().compareTo(b.key()));
        for (String row : gone) {
            rows.remove(row);
            touched.add(SourcePerson.ofKey(row.substring(0, row.indexOf(BETWEEN))));
        }
        return touched;
    }

    private Stated stated(String topic, SpecificRecord state, Stated held) {
        if (state == null) {
            return held == null ? null : new Stated(held.version(), Optional.empty(), Optional.empty());
        }
        long version = FactKind.version(state);
        if (held != null && version < held.version() || !outlived(topic, state, version)) {
            return null;
        }
        return deleted(state)
                ? new Stated(version, Optional.empty(), Optional.empty())
                : new Stated(version, Said.of(state), Description.asserted(state));
    }

    private boolean outlived(String topic, SpecificRecord state, long version) {
        return state instanceof MatchDecision || truncations.outlived(topic, FactKind.partner(state), version);
    }

    private static boolean deleted(SpecificRecord state) {
        return state instanceof MatchDecision decision ? decision.getDeleted() : FactKind.deleted(state);
    }

    private static String row(String topic, String key) {
        return SourcePerson.ofKey(key).key() + BETWEEN + topic + BETWEEN + key;
    }
}
