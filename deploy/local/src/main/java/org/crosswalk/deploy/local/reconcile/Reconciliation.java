package org.crosswalk.deploy.local.reconcile;

import com.dynatrace.hash4j.hashing.Hashing;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.ScopeState;
import org.crosswalk.submission.ledger.Ledger;

/**
 * Compares what the topics of dropped files and of logs hold: the sums of control records, the ledger's rows with what control
 * records say of each scope or batch, and the ledger's facts with those on the topics. Of keys only 64-bit hashes are kept,
 * about 100 bytes a row; what differs is named by a second reading. Records must come in the order of their partitions. Not for
 * several threads.
 */
final class Reconciliation {
    private final Controls controls;
    private final Set<String> partners;
    private final Long2ObjectOpenHashMap<long[]> entries = new Long2ObjectOpenHashMap<>();
    private final Long2LongOpenHashMap named = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap live = new Long2LongOpenHashMap();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final List<Scope> scopesByNumber = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final LogLedger logs = new LogLedger();
    private boolean logsNamed;

    /** Rows and rejects that the ledger has of one scope. */
    private static final class Scope {
        private final int number;
        private long rows;
        private long rejects;

        Scope(int number) {
            this.number = number;
        }
    }

    /** @param controls all control records; facts of partners without files and logs have no ledger and are passed over */
    Reconciliation(Controls controls) {
        this.controls = controls;
        this.partners = controls.partnersWithFiles();
        partners.addAll(controls.partnersWithLogs());
    }

    /** Takes a record of a ledger, of rejects or of facts; its value is null when the key is gone. */
    void take(String topic, String key, SpecificRecord value) {
        if (topic.endsWith(".ledger.v1")) {
            entry(topic, key, (LedgerEntry) value);
        } else {
            fact(topic, key, (SpecificRecordBase) value);
        }
    }

    /** What differs, apart from single facts. */
    List<String> differences() {
        List<String> all = new ArrayList<>(controls.differences());
        Map<String, ScopeState> told = controls.scopes();
        TreeSet<String> names = new TreeSet<>(told.keySet());
        names.addAll(scopes.keySet());
        Set<String> untold = controls.untold();
        for (String name : names) {
            ScopeState state = told.get(name);
            if (state == null && untold.contains(name.substring(0, name.lastIndexOf('|')))) {
                continue;
            }
            Scope held = scopes.getOrDefault(name, new Scope(-1));
            long rows = state == null ? 0 : state.getRows();
            long rejects = state == null ? 0 : state.getRejects();
            if (rows != held.rows || rejects != held.rejects) {
                List<String> parts = FactKey.parts(name);
                all.add("Of " + parts.get(0) + ", " + parts.get(1) + " " + parts.get(2)
                        + " the last control record says "
                        + rows + " rows and " + rejects + " rejects, but the ledger holds " + held.rows + " and "
                        + held.rejects);
            }
        }
        all.addAll(logs.differences(controls.batches()));
        all.addAll(twice);
        return all;
    }

    /** Hashes of facts that the ledger names and the topics do not hold, or hold in another version. */
    LongSet missing() {
        nameFactsOfLogs();
        LongSet missing = new LongOpenHashSet();
        for (Long2LongMap.Entry fact : named.long2LongEntrySet()) {
            if (!live.containsKey(fact.getLongKey()) || live.get(fact.getLongKey()) != fact.getLongValue()) {
                missing.add(fact.getLongKey());
            }
        }
        return missing;
    }

    /** Hashes of facts that the topics hold and the ledger does not name. */
    LongSet unnamed() {
        nameFactsOfLogs();
        LongSet unnamed = new LongOpenHashSet(live.keySet());
        unnamed.removeAll(named.keySet());
        return unnamed;
    }

    /** What holds of a log is known only once all of its lines are. */
    private void nameFactsOfLogs() {
        if (!logsNamed) {
            logsNamed = true;
            logs.nameInto(named);
        }
    }

    static long hash(String topic, String key) {
        return hash(topic + ' ' + key);
    }

    /** The hash of a fact as the ledger names it. */
    static long hash(String fact) {
        return Hashing.xxh3_64().hashCharsToLong(fact);
    }

    private void entry(String topic, String key, LedgerEntry entry) {
        if (entry != null && entry.getLines() != null) {
            batch(topic, key, entry);
            return;
        }
        long[] before = entries.remove(hash(topic, key));
        if (before != null) {
            count(scopesByNumber.get((int) (before[0] >> 1)), (before[0] & 1) == 1, -1);
            for (int i = 2; i < before.length; i++) {
                named.remove(before[i]);
            }
            if (entry != null && before[1] == entry.getVersion()) {
                twice.add("The record " + key + " is on " + topic + " twice");
            }
        }
        if (entry != null) {
            entries.put(hash(topic, key), held(entry));
        }
    }

    private void batch(String topic, String key, LedgerEntry entry) {
        if (entries.put(hash(topic, key), new long[0]) == null) {
            logs.take(entry);
        } else {
            twice.add("The record " + key + " is on " + topic + " twice");
        }
    }

    /** An entry as numbers: its scope and whether it is a reject, its version, and its facts. */
    private long[] held(LedgerEntry entry) {
        String name = FactKey.of(entry.getPartner(), entry.getLayout(), entry.getScope());
        Scope scope = scopes.computeIfAbsent(name, each -> {
            scopesByNumber.add(new Scope(scopesByNumber.size()));
            return scopesByNumber.get(scopesByNumber.size() - 1);
        });
        boolean reject = Ledger.isReject(entry.getRow());
        count(scope, reject, 1);
        long[] held = new long[2 + entry.getFacts().size()];
        held[0] = (long) scope.number << 1 | (reject ? 1 : 0);
        held[1] = entry.getVersion();
        for (int i = 2; i < held.length; i++) {
            held[i] = hash(entry.getFacts().get(i - 2));
            named.put(held[i], held[1]);
        }
        return held;
    }

    /** Rejects without a layout are those of the applications, which refuse records and not rows. */
    private static boolean isOfApplications(SpecificRecordBase fact) {
        return fact instanceof Reject reject && !reject.getDeleted() && reject.getLayout() == null;
    }

    private static void count(Scope scope, boolean reject, int by) {
        scope.rejects += reject ? by : 0;
        scope.rows += reject ? 0 : by;
    }

    private void fact(String topic, String key, SpecificRecordBase fact) {
        if (!partners.contains(key.substring(0, Math.max(0, key.indexOf('|')))) || isOfApplications(fact)) {
            return;
        }
        long hash = hash(topic, key);
        if (fact == null || (Boolean) fact.get("deleted")) {
            live.remove(hash);
            return;
        }
        long version = (Long) fact.get("version");
        if (live.containsKey(hash) && live.get(hash) == version) {
            twice.add("The record " + key + " is on " + topic + " twice");
        }
        live.put(hash, version);
    }
}
