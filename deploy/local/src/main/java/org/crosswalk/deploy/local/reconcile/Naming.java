package org.crosswalk.deploy.local.reconcile;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.LineFact;

/** Tells by a second reading which facts the hashes are of that differ. */
final class Naming {
    private final LongSet missing;
    private final LongSet unnamed;
    private final Set<String> missingNames = new TreeSet<>();
    private final Set<String> unnamedNames = new TreeSet<>();

    /**
     * @param missing hashes of facts that the ledger names and the topics do not hold
     * @param unnamed hashes of facts that the topics hold and the ledger does not name
     */
    Naming(LongSet missing, LongSet unnamed) {
        this.missing = missing;
        this.unnamed = unnamed;
    }

    /** Whether there is anything to tell. */
    boolean isNeeded() {
        return !missing.isEmpty() || !unnamed.isEmpty();
    }

    /** Takes a record of a ledger, of rejects or of facts. */
    void take(String topic, String key, SpecificRecord value) {
        if (value instanceof LedgerEntry entry) {
            entry.getFacts().stream()
                    .filter(fact -> missing.contains(Reconciliation.hash(fact)))
                    .forEach(missingNames::add);
            if (entry.getLines() != null) {
                entry.getLines().stream()
                        .map(LineFact::getFact)
                        .filter(fact -> missing.contains(Reconciliation.hash(fact)))
                        .forEach(missingNames::add);
            }
        } else if (value != null && unnamed.contains(Reconciliation.hash(topic, key))) {
            unnamedNames.add(topic + ' ' + key);
        }
    }

    /** Facts that are missing, as topic, blank and key. */
    Set<String> missing() {
        return missingNames;
    }

    /** Facts too many, as topic, blank and key. */
    Set<String> tooMany() {
        return unnamedNames;
    }
}
