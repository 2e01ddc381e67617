package org.crosswalk.identity.resolution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/** The records that hold. The last ones used are kept ready, as a record is compared many times. */
final class KnownRecords {
    private static final int READY = 20_000;

    private final Rows rows;
    private final Model model;
    private final Map<String, ReadyRecord> ready = new LinkedHashMap<>(READY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadyRecord> eldest) {
            return size() > READY;
        }
    };

    KnownRecords(Rows rows, Model model) {
        this.rows = rows;
        this.model = model;
    }

    /** The record of an id; null when there is none. */
    ReadyRecord get(String id) {
        ReadyRecord known = ready.get(id);
        if (known == null) {
            byte[] row = rows.get(id);
            if (row != null) {
                known = model.ready(PersonRecordCodec.decode(id, row));
                ready.put(id, known);
            }
        }
        return known;
    }

    /** What a record says; null when there is none. */
    PersonRecord said(String id) {
        byte[] row = rows.get(id);
        return row == null ? null : PersonRecordCodec.decode(id, row);
    }

    /**
     * What a record said and what it says.
     *
     * @param before null when it did not hold
     * @param now null when it does not hold any more
     */
    record Change(PersonRecord before, PersonRecord now) {}

    /**
     * Keeps what a record says now.
     *
     * @param now null when it does not hold any more
     * @return empty when that is nothing new
     */
    Optional<Change> put(String id, PersonRecord now) {
        byte[] held = rows.get(id);
        byte[] row = now == null ? null : PersonRecordCodec.encode(now);
        if (Arrays.equals(held, row)) {
            return Optional.empty();
        }
        if (row == null) {
            ready.remove(id);
            rows.remove(id);
        } else {
            ready.put(id, model.ready(now));
            rows.put(id, row);
        }
        return Optional.of(new Change(held == null ? null : PersonRecordCodec.decode(id, held), now));
    }
}
