package org.crosswalk.mapping;

/** Typed values as text. */
final class Values {
    /** The value that every row has: the id of its partner. */
    static final String PARTNER = "partner";

    /** What the names of a header's values begin with. */
    static final String HEADER = "header.";

    private Values() {}

    /** A value as it stands in keys and conditions: days as {@code 2021-10-05}, a missing value as nothing. */
    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
