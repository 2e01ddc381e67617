package org.crosswalk.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.ExactIdentity.Claim;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;

/** What the records of source persons say of their identity, one row for each record, deleted ones included. */
final class Claims {
    private static final char RECORD = 0;
    private static final String NONE = "";

    /** A record's row. A record without a claim, or one that is deleted, has its version only. */
    private record Row(FactKind kind, long version, Optional<Claim> claim) {
        byte[] encode() {
            return new PackedWriter()
                    .count(kind.code())
                    .number(version)
                    .text(claim.map(Claim::stateStudentId).orElse(NONE))
                    .number(claim.map(Claim::recency).orElse(0))
                    .bytes();
        }

        static Row decode(byte[] bytes) {
            var in = new PackedReader(bytes);
            FactKind kind = FactKind.ofCode((byte) in.count());
            long version = in.number();
            var claim = new Claim(in.text(), (int) in.number());
            return new Row(kind, version, claim.stateStudentId().equals(NONE) ? Optional.empty() : Optional.of(claim));
        }
    }

    private final StringSerializer text = new StringSerializer();
    private final KeyValueStore<String, byte[]> store;
    private final Truncations truncations;

    Claims(KeyValueStore<String, byte[]> store, Truncations truncations) {
        this.store = store;
        this.truncations = truncations;
    }

    /**
     * Takes a state of a record.
     *
     * @param state the state; null when the key is to be forgotten
     * @return whether the source person's claims have changed
     */
    boolean take(FactKind kind, SourcePerson source, String key, SpecificRecord state) {
        String rowKey = source.key() + RECORD + key;
        byte[] heldBytes = store.get(rowKey);
        Row held = heldBytes == null ? null : Row.decode(heldBytes);
        Row now = row(kind, state, held);
        if (now == null || Arrays.equals(heldBytes, now.encode())) {
            return false;
        }
        store.put(rowKey, now.encode());
        return held == null ? now.claim().isPresent() : !held.claim().equals(now.claim());
    }

    /** The claims of all records of a source person that hold. */
    List<Claim> of(SourcePerson source) {
        List<Claim> claims = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(source.key() + RECORD, text)) {
            rows.forEachRemaining(entry -> Row.decode(entry.value).claim().ifPresent(claims::add));
        }
        return claims;
    }

    /**
     * Removes the records of a partner's emptied table.
     *
     * @return the source persons whose claims may have changed
     */
    Set<String> empty(String partner, FactKind kind) {
        Set<String> touched = new TreeSet<>();
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(FactKey.of(partner) + "|", text)) {
            rows.forEachRemaining(entry -> {
                Row row = Row.decode(entry.value);
                if (row.kind() == kind && !outlived(kind, partner, row.version())) {
                    store.delete(entry.key);
                    touched.add(entry.key.substring(0, entry.key.indexOf(RECORD)));
                }
            });
        }
        return touched;
    }

    private Row row(FactKind kind, SpecificRecord state, Row held) {
        if (state == null) {
            return held == null ? null : new Row(kind, held.version(), Optional.empty());
        }
        long version = FactKind.version(state);
        if (held != null && version < held.version() || !outlived(kind, FactKind.partner(state), version)) {
            return null;
        }
        return new Row(kind, version, FactKind.deleted(state) ? Optional.empty() : ExactIdentity.claim(state));
    }

    private boolean outlived(FactKind kind, String partner, long version) {
        return truncations.outlived(kind.topic().name(), partner, version);
    }
}
