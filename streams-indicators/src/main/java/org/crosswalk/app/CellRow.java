package org.crosswalk.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import org.crosswalk.indicators.Catalogue;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Indicator;

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
        return rate(counts.numerator());
    }

    /**
     * The rate if nobody in doubt were in the numerator and everybody in doubt in the denominator still: (numerator -
     * numerator in doubt) / denominator, written as {@link #rate}. Empty as well where the numerator is no part of the
     * denominator, such as minutes, and for definitions that are not in use any more.
     */
    String rateLow() {
        return isShare() ? rate(certain()) : "";
    }

    /**
     * The rate if everybody in doubt were in the numerator: (numerator - numerator in doubt + denominator in doubt) /
     * denominator; empty where {@link #rateLow} is.
     */
    String rateHigh() {
        return isShare() ? rate(certain() + counts.denominatorInDoubt()) : "";
    }

    private long certain() {
        return counts.numerator() - counts.numeratorInDoubt();
    }

    private boolean isShare() {
        return Catalogue.of(cell.base()).map(Indicator::isShare).orElse(false);
    }

    private String rate(long numerator) {
        return counts.denominator() == 0
                ? ""
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(counts.denominator()), RATE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** {@code final} once nothing is pending, else {@code provisional}. */
    String status() {
        return counts.pending() == 0 ? "final" : "provisional";
    }
}
