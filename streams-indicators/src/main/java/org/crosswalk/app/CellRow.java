package org.crosswalk.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;

/**
 * A cell as people see it. Rates are computed here, at the edge, and nowhere else.
 *
 * @param cell the cell
 * @param counts its counts
 */
record CellRow(CellKey cell, Counts counts) {
    static final List<String> COLUMNS = List.of(
            "indicator",
            "version",
            "cohort",
            "organization_type",
            "organization_id",
            "dimension",
            "value",
            "numerator",
            "denominator",
            "pending",
            "rate",
            "status");

    private static final int RATE_DECIMALS = 6;

    static List<CellRow> of(SortedMap<CellKey, Counts> cells) {
        return cells.entrySet().stream()
                .map(entry -> new CellRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One text for each of {@link #COLUMNS}. */
    List<String> texts() {
        var base = cell.base();
        return List.of(
                base.indicator(),
                Integer.toString(base.version()),
                base.cohort(),
                base.organizationType().id(),
                base.organization(),
                cell.subgroup().dimension(),
                cell.subgroup().value(),
                Long.toString(counts.numerator()),
                Long.toString(counts.denominator()),
                Long.toString(counts.pending()),
                rate(),
                status());
    }

    /** Numerator by denominator with six decimals, rounded half up; empty where the denominator is 0. */
    String rate() {
        return counts.denominator() == 0
                ? ""
                : BigDecimal.valueOf(counts.numerator())
                        .divide(BigDecimal.valueOf(counts.denominator()), RATE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** {@code final} once nothing is pending, else {@code provisional}. */
    String status() {
        return counts.pending() == 0 ? "final" : "provisional";
    }
}
