package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/** Values of which nothing but equality can be said. */
final class ExactComparison extends ComparisonOf<String> {
    private final int cut;

    ExactComparison(Field field) {
        super(field, EXACT, DIFFERENT);
        this.cut = field.cut();
    }

    @Override
    String value(String said) {
        String compact = Spelling.compact(Spelling.of(said));
        return compact.isEmpty()
                ? null
                : compact.substring(0, cut == 0 ? compact.length() : Math.min(cut, compact.length()));
    }

    @Override
    int level(String left, String right, Object[] a, Object[] b) {
        return left.equals(right) ? 0 : different();
    }

    @Override
    String text(String value) {
        return value;
    }
}
