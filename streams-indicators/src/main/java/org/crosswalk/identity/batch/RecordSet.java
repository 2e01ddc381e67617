package org.crosswalk.identity.batch;

import java.util.Comparator;
import java.util.List;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * A set of records with the pairs of it that have to be compared.
 *
 * @param records in the order of their ids
 * @param candidates the pairs, by places in {@code records}
 */
public record RecordSet(List<ReadyRecord> records, CandidatePairs candidates) {
    /**
     * The set of some records.
     *
     * @param model whose blocking made the records' keys
     * @param records in any order, each id once
     */
    public static RecordSet of(Model model, List<KeyedRecord> records) {
        List<KeyedRecord> sorted = records.stream()
                .sorted(Comparator.comparing(keyed -> keyed.record().id()))
                .toList();
        return new RecordSet(
                sorted.stream().map(KeyedRecord::record).toList(),
                new CandidatePairs(
                        sorted.stream().map(KeyedRecord::keys).toList(),
                        model.blocking().limit()));
    }

    /**
     * Share of the pairs of one person that are compared, from 0 to 1; 1 when there are none.
     *
     * @param truth by place, the number of the person that each record is, or {@link Accuracy#UNKNOWN}
     */
    public double blockingRecall(int[] truth) {
        long[] compared = {0};
        candidates.each(
                0,
                candidates.blocks(),
                (a, b) -> compared[0] += truth[a] != Accuracy.UNKNOWN && truth[a] == truth[b] ? 1 : 0);
        long all = Accuracy.of(truth, truth).truePairs();
        return all == 0 ? 1 : (double) compared[0] / all;
    }

    /** Number of records. */
    public int size() {
        return records.size();
    }
}
