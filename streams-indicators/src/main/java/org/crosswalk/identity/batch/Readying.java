package org.crosswalk.identity.batch;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.record.Recent;

/**
 * Makes records ready for comparison. Equal values of frequent names, cities and schools become one object, so that a million
 * records fit into memory. Safe for use by several threads.
 */
public final class Readying {
    private static final int REMEMBERED_BITS = 15;

    private final Model model;
    private final List<Recent<Object, Object>> values = new ArrayList<>();

    /** Readying for a model. */
    public Readying(Model model) {
        this.model = model;
        model.comparisons().forEach(comparison -> values.add(new Recent<>(REMEMBERED_BITS, value -> value)));
    }

    /** A record made ready, with its keys. */
    public KeyedRecord ready(PersonRecord record) {
        ReadyRecord ready = model.ready(record);
        Object[] said = ready.values();
        for (int i = 0; i < said.length; i++) {
            said[i] = said[i] == null ? null : values.get(i).of(said[i]);
        }
        return new KeyedRecord(ready, model.blocking().keys(record));
    }
}
