package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/** Numbers and codes that name one person or thing: equal, one slip apart, or different. Fillers say nothing. */
final class CodeComparison extends ComparisonOf<String> {
    private static final int SAME = 0;
    private static final int ONE_SLIP = 1;

    CodeComparison(Field field) {
        super(field, EXACT, "one-slip", DIFFERENT);
    }

    @Override
    String value(String said) {
        return Filler.without(Spelling.compact(Spelling.of(said)));
    }

    @Override
    int level(String left, String right, Object[] a, Object[] b) {
        if (left.equals(right)) {
            return SAME;
        }
        return OneEdit.apart(left, right) ? ONE_SLIP : different();
    }

    @Override
    String text(String value) {
        return value;
    }

    @Override
    public boolean confidential() {
        return true;
    }
}
