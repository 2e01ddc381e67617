package org.crosswalk.identity.comparison;

import java.util.List;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.Spelling;

/** A source's own ids: two records of one source may be compared by them, records of two sources not. */
final class LocalCodeComparison implements Comparison {
    private final CodeComparison codes;
    private final Field field;

    /** A code and whose it is. */
    private record Owned(String source, String code) {}

    LocalCodeComparison(Field field) {
        this.codes = new CodeComparison(field);
        this.field = field;
    }

    @Override
    public String name() {
        return codes.name();
    }

    @Override
    public List<String> columns() {
        return codes.columns();
    }

    @Override
    public List<String> levels() {
        return codes.levels();
    }

    @Override
    public Object prepare(PersonRecord record) {
        Object code = codes.prepare(record);
        return code == null ? null : new Owned(Spelling.of(record.source()), (String) code);
    }

    @Override
    public int level(Object[] a, Object[] b) {
        if (a[field.place()] instanceof Owned left
                && b[field.place()] instanceof Owned right
                && left.source().equals(right.source())) {
            return codes.level(left.code(), right.code(), a, b);
        }
        return MISSING;
    }

    @Override
    public String frequent(Object value) {
        return null;
    }

    @Override
    public boolean confidential() {
        return true;
    }
}
