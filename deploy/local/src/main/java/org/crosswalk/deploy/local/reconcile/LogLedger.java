package org.crosswalk.deploy.local.reconcile;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.LineFact;
import org.crosswalk.schemas.control.Submission;

/**
 * What the ledger tells of the lines of logs: which facts hold, and how many lines of each batch were rejected. Entries may come in
 * any order, because each has a key, and so perhaps a partition, of its own. Not for several threads.
 */
final class LogLedger {
    private static final String REJECTS = ".rejects.v1 ";

    /** The row of an entry that is one of several of its batch. */
    private static final Pattern PART = Pattern.compile("(.*)\\+\\d+/(\\d{1,9})");

    /** By the hash of a fact twice the version of the last line about it, and one more when that ended it. */
    private final Long2LongOpenHashMap last = new Long2LongOpenHashMap();

    private final Map<String, Batch> batches = new TreeMap<>();

    /**
     * What the ledger has of a batch.
     *
     * @param rejected lines that were rejected
     * @param found entries that are there
     * @param of entries that there must be
     */
    private record Batch(int rejected, int found, int of) {
        Batch plus(Batch other) {
            return new Batch(rejected + other.rejected, found + other.found, of);
        }
    }

    /** Takes an entry. */
    void take(LedgerEntry entry) {
        int rejected = 0;
        for (LineFact line : entry.getLines()) {
            long said = 2 * line.getVersion() + (line.getEnded() ? 1 : 0);
            long fact = Reconciliation.hash(line.getFact());
            last.put(fact, Math.max(last.get(fact), said));
            rejected += !line.getEnded() && line.getFact().contains(REJECTS) ? 1 : 0;
        }
        Matcher part = PART.matcher(entry.getRow());
        boolean parts = part.matches();
        String name = FactKey.of(entry.getPartner(), parts ? part.group(1) : entry.getRow());
        int of = parts ? Integer.parseInt(part.group(2)) : 1;
        batches.merge(name, new Batch(rejected, 1, of), Batch::plus);
    }

    /** The facts that hold, by their hashes, with their versions. */
    void nameInto(Long2LongOpenHashMap named) {
        for (Long2LongMap.Entry fact : last.long2LongEntrySet()) {
            if ((fact.getLongValue() & 1) == 0) {
                named.put(fact.getLongKey(), fact.getLongValue() >> 1);
            }
        }
    }

    /** How entries and control records of batches differ. */
    List<String> differences(List<Submission> controls) {
        List<String> all = new ArrayList<>();
        TreeSet<String> untold = new TreeSet<>(batches.keySet());
        untold.removeIf(batch -> FactKey.parts(batch).get(1).startsWith("gap "));
        for (Submission control : controls) {
            String batch = FactKey.of(control.getPartner(), control.getVersion());
            untold.remove(batch);
            Batch held = batches.get(batch);
            if (held == null || held.found() != held.of()) {
                all.add("The ledger lacks the lines of " + place(control));
            } else if (held.rejected() != control.getRejected()) {
                all.add("Of the lines of " + place(control) + ", " + control.getRejected()
                        + " were rejected by the control record, but " + held.rejected() + " by the ledger");
            }
        }
        untold.forEach(batch -> {
            List<String> parts = FactKey.parts(batch);
            all.add("The control record of the lines of " + parts.get(0) + " up to position " + parts.get(1)
                    + " is missing");
        });
        return all;
    }

    private static String place(Submission control) {
        return Controls.name(control) + " of " + control.getPartner() + " up to position " + control.getVersion();
    }
}
