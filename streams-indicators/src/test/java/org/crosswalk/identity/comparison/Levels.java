package org.crosswalk.identity.comparison;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;

/** Names of the levels of two values under one comparison. */
final class Levels {
    private static final Nicknames NICKNAMES = new Nicknames(List.of(List.of("ROBERT", "BOB", "ROB")));

    private Levels() {}

    static String of(ComparisonKind kind, String a, String b) {
        return of(kind, 0, a, b);
    }

    static String of(ComparisonKind kind, int cut, String a, String b) {
        Comparison comparison = kind.of(new Field("x", List.of("x"), 0, -1, false, cut), NICKNAMES);
        return name(comparison, new Object[] {comparison.prepare(record(Map.of("x", a)))}, new Object[] {
            comparison.prepare(record(Map.of("x", b)))
        });
    }

    /** Levels of given and family names that may be swapped, joined by a comma. */
    static String names(Map<String, String> a, Map<String, String> b) {
        Comparison given =
                ComparisonKind.GIVEN_NAME.of(new Field("given", List.of("given"), 0, 1, false, 10), NICKNAMES);
        Comparison family =
                ComparisonKind.FAMILY_NAME.of(new Field("family", List.of("family"), 1, 0, false, 20), NICKNAMES);
        Object[] left = {given.prepare(record(a)), family.prepare(record(a))};
        Object[] right = {given.prepare(record(b)), family.prepare(record(b))};
        return name(given, left, right) + "," + name(family, left, right);
    }

    static String name(Comparison comparison, Object[] a, Object[] b) {
        int level = comparison.level(a, b);
        return level == Comparison.MISSING ? "missing" : comparison.levels().get(level);
    }

    static PersonRecord record(Map<String, String> values) {
        return PersonRecord.of("r", "", values);
    }
}
