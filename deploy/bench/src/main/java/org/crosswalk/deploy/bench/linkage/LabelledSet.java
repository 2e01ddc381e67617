package org.crosswalk.deploy.bench.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;

/**
 * Records of which it is known who is who.
 *
 * @param name of the set
 * @param records in the order of their ids
 * @param truth the person that each record describes, in the same order
 */
public record LabelledSet(String name, List<PersonRecord> records, List<String> truth) {
    /** With its own copies of the lists. */
    public LabelledSet {
        records = List.copyOf(records);
        truth = List.copyOf(truth);
    }

    /** The columns in which at least one record says something, in alphabetical order. */
    public List<String> columns() {
        return records.stream()
                .flatMap(record -> record.values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Number of pairs of records that describe one person. */
    public long truePairs() {
        Map<String, Long> sizes = new HashMap<>();
        truth.forEach(person -> sizes.merge(person, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    /** The person that each record describes, as a number from 0. */
    public int[] people() {
        Map<String, Integer> numbers = new HashMap<>();
        return truth.stream()
                .mapToInt(person -> numbers.computeIfAbsent(person, name -> numbers.size()))
                .toArray();
    }

    /** The place of each record by its id. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).id(), i);
        }
        return places;
    }

    /** Whether the records at two places describe one person. */
    public boolean same(int a, int b) {
        return truth.get(a).equals(truth.get(b));
    }
}
