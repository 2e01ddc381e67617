package org.crosswalk.submission.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.ledger.Ledger;

/** What a partner's topics hold: rows, the files that were taken, and those that wait for a decision. Not for several threads. */
final class PartnerState implements AutoCloseable {
    private static final int PARTS_OF_TAKEN = 2;

    private final Ledger ledger = new Ledger();
    private final EarlierFiles earlier = new EarlierFiles();
    private final HeldFiles held;
    private final Set<String> refused = new HashSet<>();
    private long ordinal;

    PartnerState(String partner) {
        this.held = new HeldFiles(partner);
    }

    Ledger ledger() {
        return ledger;
    }

    EarlierFiles earlier() {
        return earlier;
    }

    HeldFiles held() {
        return held;
    }

    /** Whether a file was refused as it was found, by a rule or by a person. */
    boolean hasRefused(DropFolder.Found file) {
        return refused.contains(FactKey.of(file.name(), file.modified()));
    }

    /** Ordinal of the last file that was taken; 0 when there was none. */
    long ordinal() {
        return ordinal;
    }

    /** Takes what a key of the submissions topic holds; null when it holds nothing any more. */
    void enter(String key, GenericRecord control) {
        held.enter(key, control);
        if (control != null) {
            earlier.enter(control);
        }
        List<String> parts = FactKey.parts(key);
        if (parts.size() == PARTS_OF_TAKEN) {
            ordinal = Math.max(ordinal, Long.parseLong(parts.get(1)));
        } else if (control != null && control.get("status").toString().equals("REFUSED")) {
            refused.add(FactKey.of(parts.get(2), parts.get(3)));
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
