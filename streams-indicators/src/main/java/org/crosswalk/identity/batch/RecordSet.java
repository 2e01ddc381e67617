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

    /** Number of records. */
    public int size() {
        return records.size();
    }
}
