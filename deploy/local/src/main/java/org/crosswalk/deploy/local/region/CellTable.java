package org.crosswalk.deploy.local.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what units contribute to the indicator cells. */
final class CellTable {

    static final String HEADER =
            "indicator,version,cohort,organization_type,organization_id,dimension,value,numerator,denominator,pending,rate,status";

    private static final int MOST_VALUES = 8;
    private static final Comparator<Group> ORDER = Comparator.comparing(Group::indicator)
            .thenComparing(Group::version)
            .thenComparing(Group::cohort)
            .thenComparing(group -> group.organization.type())
            .thenComparing(group -> group.organization.id());

    private final Map<Group, long[][]> groups = new HashMap<>();

    private record Group(String indicator, String version, String cohort, Organization organization) {}

    private static final class Count {
        static final int NUMERATOR = 0;
        static final int DENOMINATOR = 1;
        static final int PENDING = 2;
        static final int SIZE = 3;
    }

    /**
     * Adds one unit to the cells of its organizations.
     *
     * @param measure indicator, version and cohort
     * @param organizations whom the unit counts for
     * @param profile the person's values
     * @param reported all that decides the unit has been reported; if not, its denominator is pending
     */
    void add(
            Measure measure,
            Collection<Organization> organizations,
            int[] profile,
            long numerator,
            long denominator,
            boolean reported) {
        for (Organization organization : organizations) {
            Group group = new Group(measure.indicator(), measure.version(), measure.cohort(), organization);
            long[][] cells =
                    groups.computeIfAbsent(group, key -> new long[Dimension.values().length][MOST_VALUES * Count.SIZE]);
            for (int dimension = 0; dimension < profile.length; dimension++) {
                int first = profile[dimension] * Count.SIZE;
                if (reported) {
                    cells[dimension][first + Count.NUMERATOR] += numerator;
                    cells[dimension][first + Count.DENOMINATOR] += denominator;
                } else {
                    cells[dimension][first + Count.PENDING] += denominator;
                }
            }
        }
    }

    /** The cells that are not empty, as lines of CSV in their order. */
    List<String> lines() {
        List<Dimension> dimensions = List.of(Dimension.values()).stream()
                .sorted(Comparator.comparing((Dimension dimension) -> dimension.id))
                .toList();
        List<String> lines = new ArrayList<>();
        groups.keySet().stream().sorted(ORDER).forEach(group -> {
            for (Dimension dimension : dimensions) {
                dimension.values.stream().sorted().forEach(value -> {
                    long[] counts = groups.get(group)[dimension.ordinal()];
                    int first = dimension.values.indexOf(value) * Count.SIZE;
                    append(lines, group, dimension, value, counts, first);
                });
            }
        });
        return lines;
    }

    private static void append(
            List<String> lines, Group group, Dimension dimension, String value, long[] counts, int first) {
        long numerator = counts[first + Count.NUMERATOR];
        long denominator = counts[first + Count.DENOMINATOR];
        long pending = counts[first + Count.PENDING];
        if (numerator == 0 && denominator == 0 && pending == 0) {
            return;
        }
        lines.add(String.join(
                ",",
                group.indicator,
                group.version,
                group.cohort,
                group.organization.type(),
                group.organization.id(),
                dimension.id,
                value,
                String.valueOf(numerator),
                String.valueOf(denominator),
                String.valueOf(pending),
                rate(numerator, denominator),
                pending == 0 ? "final" : "provisional"));
    }

    private static String rate(long numerator, long denominator) {
        return denominator == 0
                ? ""
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
