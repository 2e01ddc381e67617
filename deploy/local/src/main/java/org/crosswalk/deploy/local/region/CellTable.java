package org.crosswalk.deploy.local.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what units contribute to the indicator cells. */
final class CellTable {

    static final String HEADER = "indicator,version,cohort,organization_type,organization_id,dimension,value,"
            + "numerator,denominator,pending,rate,status";

    private static final int RATE_DECIMALS = 6;
    private static final Comparator<Group> ORDER = Comparator.comparing((Group group) -> group.measure.indicator())
            .thenComparing(group -> group.measure.version())
            .thenComparing(group -> group.measure.cohort())
            .thenComparing(group -> group.organization.type())
            .thenComparing(group -> group.organization.id());

    private final Map<Group, Map<Dimension, Map<String, Count>>> groups = new HashMap<>();

    private record Group(Measure measure, Organization organization) {}

    private static final class Count {
        private long numerator;
        private long denominator;
        private long pending;
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
            Map<Dimension, String> profile,
            long numerator,
            long denominator,
            boolean reported) {
        for (Organization organization : organizations) {
            Map<Dimension, Map<String, Count>> cells =
                    groups.computeIfAbsent(new Group(measure, organization), group -> new EnumMap<>(Dimension.class));
            profile.forEach((dimension, value) -> {
                Count count = cells.computeIfAbsent(dimension, unused -> new HashMap<>())
                        .computeIfAbsent(value, unused -> new Count());
                count.numerator += reported ? numerator : 0;
                count.denominator += reported ? denominator : 0;
                count.pending += reported ? 0 : denominator;
            });
        }
    }

    /** The cells that are not empty, as lines of CSV in their order. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        groups.keySet().stream().sorted(ORDER).forEach(group -> {
            TreeMap<String, Map<String, Count>> dimensions = new TreeMap<>();
            groups.get(group).forEach((dimension, values) -> dimensions.put(dimension.id, new TreeMap<>(values)));
            dimensions.forEach((dimension, values) ->
                    values.forEach((value, count) -> append(lines, group, dimension + "," + value, count)));
        });
        return lines;
    }

    private static void append(List<String> lines, Group group, String division, Count count) {
        if (count.numerator == 0 && count.denominator == 0 && count.pending == 0) {
            return;
        }
        lines.add(String.join(
                ",",
                group.measure.indicator(),
                group.measure.version(),
                group.measure.cohort(),
                group.organization.type(),
                group.organization.id(),
                division,
                String.valueOf(count.numerator),
                String.valueOf(count.denominator),
                String.valueOf(count.pending),
                rate(count),
                count.pending == 0 ? "final" : "provisional"));
    }

    private static String rate(Count count) {
        return count.denominator == 0
                ? ""
                : BigDecimal.valueOf(count.numerator)
                        .divide(BigDecimal.valueOf(count.denominator), RATE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
