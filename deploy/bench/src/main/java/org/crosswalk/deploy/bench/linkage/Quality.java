package org.crosswalk.deploy.bench.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a clustering agrees with the truth.
 *
 * @param precision share of the pairs within clusters that describe one person, 0 to 1
 * @param recall share of the pairs that describe one person which are within clusters, 0 to 1
 * @param bCubed F1 of the B-cubed measure (Bagga and Baldwin, 1998), where every record counts alike
 * @param falseMerges people too many within clusters, for each 10,000 records
 */
public record Quality(double precision, double recall, double bCubed, double falseMerges) {
    private static final double PER = 10_000;

    /** Judges clusters of places that cover the set. */
    public static Quality of(LabelledSet set, Collection<List<Integer>> clusters) {
        Map<String, Long> people = new HashMap<>();
        set.truth().forEach(person -> people.merge(person, 1L, Long::sum));
        double right = 0;
        double within = 0;
        double precise = 0;
        double complete = 0;
        double merges = 0;
        for (List<Integer> cluster : clusters) {
            Map<String, Long> inside = new HashMap<>();
            cluster.forEach(record -> inside.merge(set.truth().get(record), 1L, Long::sum));
            within += pairs(cluster.size());
            merges += inside.size() - 1;
            for (var person : inside.entrySet()) {
                double both = person.getValue();
                right += pairs(both);
                precise += both * both / cluster.size();
                complete += both * both / people.get(person.getKey());
            }
        }
        int records = set.records().size();
        return new Quality(
                within == 0 ? 1 : right / within,
                right / set.truePairs(),
                harmonic(precise / records, complete / records),
                merges * PER / records);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return harmonic(precision, recall);
    }

    /** All figures in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.4f  R %.4f  F1 %.4f  B-cubed F1 %.4f  false merges per 10,000 records %.1f",
                precision,
                recall,
                f1(),
                bCubed,
                falseMerges);
    }

    private static double pairs(double records) {
        return records * (records - 1) / 2;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
