package org.crosswalk.identity.comparison;

import java.util.Locale;

/** Addresses of electronic mail: a person's part that stays when the provider changes says nearly as much as the whole. */
final class EmailComparison extends ComparisonOf<EmailComparison.Address> {
    private static final int SAME = 0;
    private static final int SAME_USER = 1;
    private static final int CLOSE = 2;
    private static final int CLOSE_USER = 3;
    private static final double CLOSE_FROM = 0.92;

    /**
     * An address in lower case.
     *
     * @param user what stands before the at sign
     */
    record Address(String whole, String user) {}

    EmailComparison(Field field) {
        super(field, EXACT, "same-user", "close", "close-user", DIFFERENT);
    }

    @Override
    Address value(String said) {
        String whole = said.strip().toLowerCase(Locale.ROOT);
        int at = whole.indexOf('@');
        return new Address(whole, at < 0 ? whole : whole.substring(0, at));
    }

    @Override
    int level(Address left, Address right, Object[] a, Object[] b) {
        if (left.whole().equals(right.whole())) {
            return SAME;
        }
        if (left.user().equals(right.user())) {
            return SAME_USER;
        }
        if (OneEdit.apart(left.user(), right.user())) {
            return CLOSE;
        }
        return JaroWinkler.similarity(left.user(), right.user()) >= CLOSE_FROM ? CLOSE_USER : different();
    }

    @Override
    public boolean dear() {
        return true;
    }

    @Override
    String text(Address value) {
        return value.user();
    }
}
