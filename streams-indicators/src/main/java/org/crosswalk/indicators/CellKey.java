package org.crosswalk.indicators;

import java.util.List;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.indicators.IndicatorCell;

/**
 * Which cell: the order is that of the columns of the printed table.
 *
 * @param base indicator, cohort and organization
 * @param subgroup dimension and value
 */
public record CellKey(BaseCell base, Subgroup subgroup) implements Comparable<CellKey> {
    private static final int PARTS = 7;

    /**
     * The key of a {@link #text}.
     *
     * @throws IllegalArgumentException when the text is no cell's key
     */
    public static CellKey parse(String text) {
        List<String> parts = FactKey.parts(text);
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException(
                    "Not the key of a cell: '" + text + "' has " + parts.size() + " parts; a cell's key has " + PARTS);
        }
        return new CellKey(
                new BaseCell(
                        parts.get(0),
                        Integer.parseInt(parts.get(1)),
                        parts.get(2),
                        OrganizationType.of(parts.get(3)),
                        parts.get(4)),
                Subgroup.of(parts.get(5), parts.get(6)));
    }

    /** The key of the cell's record. */
    public String text() {
        return FactKey.of(
                base.indicator(),
                base.version(),
                base.cohort(),
                base.organizationType().id(),
                base.organization(),
                subgroup.dimension(),
                subgroup.value());
    }

    /** The cell as a record to publish. */
    public IndicatorCell cell(Counts counts) {
        return IndicatorCell.newBuilder()
                .setIndicator(base.indicator())
                .setVersion(base.version())
                .setCohort(base.cohort())
                .setOrganizationType(base.organizationType().id())
                .setOrganization(base.organization())
                .setDimension(subgroup.dimension())
                .setValue(subgroup.value())
                .setNumerator(counts.numerator())
                .setDenominator(counts.denominator())
                .setPending(counts.pending())
                .setNumeratorInDoubt(counts.numeratorInDoubt())
                .setDenominatorInDoubt(counts.denominatorInDoubt())
                .build();
    }

    // Equality is spelled out here and in the parts: that which records bring along calls through so many levels
    // that it took a tenth of the time of a first load.
    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey that && base.equals(that.base) && subgroup.equals(that.subgroup);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + subgroup.hashCode();
    }

    @Override
    public int compareTo(CellKey other) {
        int order = base.compareTo(other.base);
        return order != 0 ? order : subgroup.compareTo(other.subgroup);
    }
}
