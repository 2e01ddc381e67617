package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/** Postal codes, of which the first five characters are looked at. */
final class PostalCodeComparison extends ComparisonOf<String> {
    private static final int SAME = 0;
    private static final int ONE_SLIP = 1;
    private static final int AREA = 2;
    private static final int LOOKED_AT = 5;
    private static final int AREA_LENGTH = 3;

    PostalCodeComparison(Field field) {
        super(field, EXACT, "one-slip", "same-area", DIFFERENT);
    }

    @Override
    String value(String said) {
        String compact = Spelling.compact(Spelling.of(said));
        return Filler.without(compact.substring(0, Math.min(LOOKED_AT, compact.length())));
    }

    @Override
    int level(String left, String right, Object[] a, Object[] b) {
        if (left.equals(right)) {
            return SAME;
        }
        if (OneEdit.apart(left, right)) {
            return ONE_SLIP;
        }
        return left.regionMatches(0, right, 0, AREA_LENGTH) ? AREA : different();
    }

    @Override
    String text(String value) {
        return value;
    }
}
