package org.crosswalk.mapping;

/** A raw value that is none of its field's. Thrown and caught within the package, for every bad value of a bad file. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String value;

    Unreadable(String rule, String hint, String value) {
        super(hint, null, false, false);
        this.rule = rule;
        this.value = Excerpt.ofValue(value);
    }

    Problem problem(String field) {
        return new Problem(field, rule, getMessage(), value);
    }
}
