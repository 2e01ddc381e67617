package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/** Free text such as a street, a city or the name of a school. */
final class TextComparison extends ComparisonOf<String> {
    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int ALIKE = 2;

    TextComparison(Field field) {
        super(field, EXACT, "close", "alike", DIFFERENT);
    }

    @Override
    String value(String said) {
        String compact = Spelling.compact(Spelling.of(said));
        return compact.isEmpty() ? null : compact;
    }

    @Override
    int level(String left, String right, Object[] a, Object[] b) {
        if (left.equals(right)) {
            return SAME;
        }
        double similarity = JaroWinkler.similarity(left, right);
        if (similarity >= Name.CLOSE) {
            return CLOSE;
        }
        return similarity >= Name.ALIKE ? ALIKE : different();
    }

    @Override
    public boolean dear() {
        return true;
    }

    @Override
    String text(String value) {
        return value;
    }
}
