package org.crosswalk.app;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;

/**
 * Which cells to show.
 *
 * @param indicator only this indicator id; empty for all
 * @param cohort only this cohort; empty for all
 * @param dimension only cells of this dimension, {@code all} for the undivided ones; empty for all
 */
public record CellFilter(Optional<String> indicator, Optional<String> cohort, Optional<String> dimension) {
    /** Shows every cell. */
    public static final CellFilter EVERYTHING = new CellFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** The cells that the filter lets through. */
    public SortedMap<CellKey, Counts> of(SortedMap<CellKey, Counts> cells) {
        SortedMap<CellKey, Counts> shown = new TreeMap<>(cells);
        shown.keySet().removeIf(cell -> !shows(cell));
        return shown;
    }

    private boolean shows(CellKey cell) {
        return matches(indicator, cell.base().indicator())
                && matches(cohort, cell.base().cohort())
                && matches(dimension, cell.subgroup().dimension());
    }

    private static boolean matches(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
