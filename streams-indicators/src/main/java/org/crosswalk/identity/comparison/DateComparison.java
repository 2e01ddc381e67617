package org.crosswalk.identity.comparison;

/** Birth dates: day and month swapped, one digit wrong, day not known. What is no date is compared as digits. */
final class DateComparison extends ComparisonOf<StatedDate> {
    private static final int SAME = 0;
    private static final int DAY_UNKNOWN = 1;
    private static final int SWAPPED = 2;
    private static final int ONE_DIGIT = 3;
    private static final int TWO_PARTS = 4;
    private static final int NEAR = 5;

    DateComparison(Field field) {
        super(field, EXACT, "day-unknown", "swapped", "one-digit", "two-parts", "near", DIFFERENT);
    }

    @Override
    StatedDate value(String said) {
        return StatedDate.of(said);
    }

    @Override
    int level(StatedDate left, StatedDate right, Object[] a, Object[] b) {
        if (left.digits().equals(right.digits())) {
            return SAME;
        }
        if (!left.whole() || !right.whole()) {
            return partial(left, right);
        }
        if (left.year() == right.year() && left.month() == right.day() && left.day() == right.month()) {
            return SWAPPED;
        }
        if (OneEdit.apart(left.digits(), right.digits())) {
            return ONE_DIGIT;
        }
        int parts = (left.year() == right.year() ? 1 : 0)
                + (left.month() == right.month() ? 1 : 0)
                + (left.day() == right.day() ? 1 : 0);
        if (parts == 2) {
            return TWO_PARTS;
        }
        return Math.abs(left.year() - right.year()) <= 1 ? NEAR : different();
    }

    private int partial(StatedDate left, StatedDate right) {
        boolean month = left.month() > 0 && left.year() == right.year() && left.month() == right.month();
        if (month && (left.day() == 0 || right.day() == 0)) {
            return DAY_UNKNOWN;
        }
        if (!left.digits().isEmpty() && OneEdit.apart(left.digits(), right.digits())) {
            return ONE_DIGIT;
        }
        return left.year() > 0 && right.year() > 0 && Math.abs(left.year() - right.year()) <= 1 ? NEAR : different();
    }

    @Override
    String text(StatedDate value) {
        return value.digits();
    }
}
