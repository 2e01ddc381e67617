package org.crosswalk.deploy.local.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crosswalk.schemas.SourcePerson;

/**
 * How well source records are linked, told by pairs of different records, of one partner or of two. Records that the truth
 * does not know are left out. A source record without a link is a person of its own.
 *
 * <p>A pair counts in a subgroup when the person whom either of its records is really about has the value. For a pair of one
 * person that is this person's value; a pair that is linked wrongly counts with both persons' values.
 *
 * @param all of all pairs
 * @param bySubgroup of the pairs that count in each subgroup
 */
record LinkageQuality(PairCounts all, SortedMap<Subgroup, PairCounts> bySubgroup) {

    /** A wrong link mixes the lives of two people, which is worse than a missing one. */
    private static final double LEAST_PRECISION = 0.995;

    private static final double LEAST_RECALL = 0.97;

    /** What {@link #isGoodEnough} asks for, for people. */
    static final String LEAST =
            "precision must be at least " + LEAST_PRECISION + " and recall at least " + LEAST_RECALL;

    /**
     * People who have something in common.
     *
     * @param dimension such as {@code sex}
     * @param value such as {@code female}
     */
    record Subgroup(String dimension, String value) implements Comparable<Subgroup> {

        @Override
        public int compareTo(Subgroup other) {
            return Comparator.comparing(Subgroup::dimension)
                    .thenComparing(Subgroup::value)
                    .compare(this, other);
        }

        boolean has(SourceRecord record) {
            return value.equals(record.values().get(dimension));
        }
    }

    /**
     * Compares links with the truth.
     *
     * @param records all source records
     * @param links person of each source record that is linked
     */
    static LinkageQuality of(Collection<SourceRecord> records, Map<SourcePerson, String> links) {
        Collection<List<SourceRecord>> people = groups(records, SourceRecord::person);
        Collection<List<SourceRecord>> clusters = groups(
                records.stream()
                        .filter(record -> links.containsKey(record.source()))
                        .toList(),
                record -> links.get(record.source()));
        Set<Subgroup> subgroups = new HashSet<>();
        for (SourceRecord record : records) {
            record.values().forEach((dimension, value) -> subgroups.add(new Subgroup(dimension, value)));
        }
        SortedMap<Subgroup, PairCounts> bySubgroup = new TreeMap<>();
        subgroups.forEach(subgroup -> bySubgroup.put(subgroup, count(people, clusters, subgroup::has)));
        return new LinkageQuality(count(people, clusters, record -> true), bySubgroup);
    }

    /** Whether records may be linked like this. */
    boolean isGoodEnough() {
        return all.precision() >= LEAST_PRECISION && all.recall() >= LEAST_RECALL;
    }

    private static PairCounts count(
            Collection<List<SourceRecord>> people,
            Collection<List<SourceRecord>> clusters,
            Predicate<SourceRecord> counts) {
        PairCounts sum = PairCounts.NONE;
        for (List<SourceRecord> person : people) {
            sum = sum.plus(new PairCounts(pairs(person, counts), 0, 0));
        }
        for (List<SourceRecord> cluster : clusters) {
            long right = groups(cluster, SourceRecord::person).stream()
                    .mapToLong(person -> pairs(person, counts))
                    .sum();
            sum = sum.plus(new PairCounts(0, pairs(cluster, counts), right));
        }
        return sum;
    }

    /** Pairs of which at least one record counts: all, without those of which none does. */
    private static long pairs(List<SourceRecord> group, Predicate<SourceRecord> counts) {
        long others = group.stream().filter(counts.negate()).count();
        return pairs(group.size()) - pairs(others);
    }

    private static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    private static Collection<List<SourceRecord>> groups(
            Collection<SourceRecord> records, Function<SourceRecord, String> by) {
        return records.stream()
                .collect(Collectors.groupingBy(by, HashMap::new, Collectors.toList()))
                .values();
    }
}
