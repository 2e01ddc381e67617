package org.crosswalk.identity.comparison;

import java.util.List;
import org.crosswalk.identity.record.PersonRecord;

/**
 * What comparisons of one value each have in common.
 *
 * @param <V> values made ready for comparison, with equality
 */
abstract class ComparisonOf<V> implements Comparison {
    static final String EXACT = "exact";
    static final String DIFFERENT = "different";

    private final Field field;
    private final List<String> levels;

    ComparisonOf(Field field, String... levels) {
        this.field = field;
        this.levels = List.of(levels);
    }

    @Override
    public final String name() {
        return field.name();
    }

    @Override
    public final List<String> columns() {
        return field.columns();
    }

    @Override
    public final List<String> levels() {
        return levels;
    }

    @Override
    public final Object prepare(PersonRecord record) {
        String said = said(record);
        return said == null ? null : value(said);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final int level(Object[] a, Object[] b) {
        Object left = a[field.place()];
        Object right = b[field.place()];
        return left == null || right == null ? MISSING : level((V) left, (V) right, a, b);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final String frequent(Object value) {
        return field.frequencies() && value != null ? text((V) value) : null;
    }

    final int different() {
        return levels.size() - 1;
    }

    /** The value of a text; null when the text says nothing. */
    abstract V value(String said);

    /** The level of two values of records {@code a} and {@code b}. */
    abstract int level(V left, V right, Object[] a, Object[] b);

    abstract String text(V value);
}
