package org.crosswalk.identity.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.record.PersonRecord;
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

    /**
     * Takes a state of a row.
     *
     * @param topic topic of the row
     * @param state the state; null when the key is to be forgotten
     * @return what is said otherwise now; empty when nothing is
     */
    public Optional<Message> take(String topic, String key, SpecificRecord state) {
        String row = row(topic, key);
        byte[] heldBytes = rows.get(row);
        Optional<Stated> held = Optional.ofNullable(heldBytes).map(Stated::decode);
        Stated now = stated(topic, state, held.orElse(null));
        if (now == null || Arrays.equals(heldBytes, now.encode())) {
            return Optional.empty();
        }
        rows.put(row, now.encode());
        if (!now.asserted().equals(held.flatMap(Stated::asserted))) {
            return Optional.of(new Message.Asserted(now.asserted()));
        }
        Optional<Said> before = held.flatMap(Stated::said);
        return now.said().equals(before)
                ? Optional.empty()
                : described(SourcePerson.ofKey(key), row, before, now.said());
    }

    /**
     * Removes the rows of a partner's emptied table.
     *
     * @return what may be said otherwise now, by source person
     */
    public SortedMap<String, Message> empty(String partner, String topic) {
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
        SortedMap<String, Message> touched = new TreeMap<>();
        for (String row : gone) {
            rows.remove(row);
            touched.put(row.substring(0, row.indexOf(BETWEEN)), null);
        }
        touched.replaceAll((source, nothing) ->
                new Message.Described(Description.merge(SourcePerson.ofKey(source), said(source, row -> true))));
        return touched;
    }

    private Optional<Message> described(SourcePerson source, String row, Optional<Said> before, Optional<Said> now) {
        List<Said> others = said(source.key(), other -> !other.equals(row));
        Optional<PersonRecord> was = Description.merge(source, with(others, before));
        Optional<PersonRecord> is = Description.merge(source, with(others, now));
        return is.equals(was) ? Optional.empty() : Optional.of(new Message.Described(is));
    }

    private List<Said> said(String source, Predicate<String> wanted) {
        List<Said> said = new ArrayList<>();
        rows.scan(source + BETWEEN, (row, bytes) -> {
            if (wanted.test(row)) {
                Stated.decode(bytes).said().ifPresent(said::add);
            }
            return true;
        });
        return said;
    }

    private static List<Said> with(List<Said> others, Optional<Said> one) {
        return Stream.concat(others.stream(), one.stream()).toList();
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
        return SourcePerson.keyOf(key) + BETWEEN + topic + BETWEEN + key;
    }
}
