package org.crosswalk.identity.resolution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * Keeps what a record says now.
     *
     * @param now null when it does not hold any more
     * @return whether that is anything new
     */
    boolean put(String id, PersonRecord now) {
        byte[] held = rows.get(id);
        byte[] row = now == null ? null : PersonRecordCodec.encode(now);
        if (Arrays.equals(held, row)) {
            return false;
        }
        ready.remove(id);
        if (row == null) {
            rows.remove(id);
        } else {
            rows.put(id, row);
        }
        return true;
    }
}
