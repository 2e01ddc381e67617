package org.crosswalk.identity.comparison;

/** Given or family names: nicknames, initials, one of several words, truncation, typing errors, and the two swapped. */
final class NameComparison extends ComparisonOf<Name> {
    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int PART = 2;
    private static final int NICKNAME = 3;
    private static final int SWAPPED = 4;
    private static final int ALIKE = 5;

    private final Field field;
    private final Nicknames nicknames;

    /** @param nicknames which names are forms of one name; none for family names */
    NameComparison(Field field, Nicknames nicknames) {
        super(field, EXACT, "close", "part", "nickname", "swapped", "alike", DIFFERENT);
        this.field = field;
        this.nicknames = nicknames;
    }

    @Override
    Name value(String said) {
        return Name.of(said);
    }

    @Override
    int level(Name left, Name right, Object[] a, Object[] b) {
        if (left.same(right, field.cut())) {
            return SAME;
        }
        double similarity = left.similarity(right);
        if (similarity >= Name.CLOSE) {
            return CLOSE;
        }
        if (left.sharesPart(right) || left.initial(right)) {
            return PART;
        }
        if (nicknames.same(left.compact(), right.compact())) {
            return NICKNAME;
        }
        if (swapped(left, right, a, b)) {
            return SWAPPED;
        }
        return similarity >= Name.ALIKE ? ALIKE : different();
    }

    private boolean swapped(Name left, Name right, Object[] a, Object[] b) {
        if (field.with() < 0) {
            return false;
        }
        var leftOther = (Name) a[field.with()];
        var rightOther = (Name) b[field.with()];
        boolean crossed = leftOther != null && right.close(leftOther);
        boolean crossedBack = rightOther != null && left.close(rightOther);
        return crossed && crossedBack || (leftOther == null && crossedBack) || (rightOther == null && crossed);
    }

    @Override
    public boolean dear() {
        return true;
    }

    @Override
    String text(Name value) {
        return value.compact();
    }
}
