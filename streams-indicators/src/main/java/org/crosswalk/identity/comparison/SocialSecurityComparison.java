package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/** Social security numbers, whole or the last four digits only. */
final class SocialSecurityComparison extends ComparisonOf<String> {
    private static final int SAME = 0;
    private static final int LAST_FOUR = 1;
    private static final int ONE_SLIP = 2;
    private static final int LAST = 4;

    SocialSecurityComparison(Field field) {
        super(field, EXACT, "last-four", "one-slip", DIFFERENT);
    }

    @Override
    String value(String said) {
        return Filler.without(Spelling.digits(said));
    }

    @Override
    int level(String left, String right, Object[] a, Object[] b) {
        if (left.length() == LAST ^ right.length() == LAST) {
            return left.endsWith(right) || right.endsWith(left) ? LAST_FOUR : different();
        }
        if (left.equals(right)) {
            return left.length() == LAST ? LAST_FOUR : SAME;
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
