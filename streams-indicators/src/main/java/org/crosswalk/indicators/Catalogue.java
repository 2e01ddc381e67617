package org.crosswalk.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every definition in use. */
public final class Catalogue {
    private static final List<Indicator> ALL = Stream.of(
                    DualEnrollment.DEFINITIONS,
                    Matching.DEFINITIONS,
                    Remediation.DEFINITIONS,
                    Persistence.DEFINITIONS,
                    WorkBasedLearning.DEFINITIONS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Indicator::id).thenComparingInt(Indicator::version))
            .toList();

    private Catalogue() {}

    /** The definitions, sorted by id and version. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** The definition of a cell; empty when it is not in use any more. */
    public static Optional<Indicator> of(BaseCell cell) {
        return ALL.stream()
                .filter(indicator -> indicator.id().equals(cell.indicator()) && indicator.version() == cell.version())
                .findFirst();
    }
}
