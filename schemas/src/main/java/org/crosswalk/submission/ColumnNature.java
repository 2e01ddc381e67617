package org.crosswalk.submission;

/**
 * How many values of a column are of which nature.
 *
 * @param column its name
 * @param counts by the ordinal of {@link ValueNature}
 */
record ColumnNature(String column, long[] counts) {
    private static final double HUNDRED = 100;

    /** Number of values, blank ones among them. */
    long rows() {
        long rows = 0;
        for (long count : counts) {
            rows += count;
        }
        return rows;
    }

    /** Number of values that are not blank. */
    long filled() {
        return rows() - counts[ValueNature.EMPTY.ordinal()];
    }

    /** Share of values that are not blank, in percent. */
    double filledPercent() {
        return rows() == 0 ? 0 : HUNDRED * filled() / rows();
    }

    /** Share of the values that are of another nature than in {@code before}, in percent; blank values say nothing. */
    double changedPercent(ColumnNature before) {
        double change = 0;
        for (ValueNature nature : ValueNature.values()) {
            if (nature != ValueNature.EMPTY) {
                change += Math.abs(share(nature) - before.share(nature)) / 2;
            }
        }
        return HUNDRED * change;
    }

    /** The most frequent nature of values that are not blank. */
    ValueNature usual() {
        ValueNature usual = ValueNature.OTHER;
        for (ValueNature nature : ValueNature.values()) {
            if (nature != ValueNature.EMPTY && counts[nature.ordinal()] > counts[usual.ordinal()]) {
                usual = nature;
            }
        }
        return usual;
    }

    private double share(ValueNature nature) {
        return filled() == 0 ? 0 : (double) counts[nature.ordinal()] / filled();
    }
}
