package org.crosswalk.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Rules that concern a layout as a whole. */
final class LayoutRules {
    private LayoutRules() {}

    static void check(Layout layout, Consumer<String> problem) {
        if (layout.format() == LayoutFormat.FIXED_WIDTH
                && layout.recordLengths().isEmpty()) {
            problem.accept("'record-lengths' is missing");
        }
        if (layout.fields().isEmpty()) {
            problem.accept("'fields' is missing");
        }
        if (layout.emits().isEmpty()) {
            problem.accept("'emit' is missing");
        }
        for (Field field : layout.fields()) {
            if (!fits(field.place(), layout.format())) {
                problem.accept("field '" + field.name() + "' " + placeHint(layout.format()));
            }
        }
        for (String part : layout.rowKey()) {
            if (layout.place(part).isEmpty()) {
                problem.accept("'row-key' must name fields of the row, but '" + part + "' is none");
            }
        }
        if (!layout.rowKey().isEmpty()) {
            layout.emits().forEach(emit -> checkTold(layout, emit, problem));
        }
    }

    /**
     * Two rows must never become one fact, or the end of one would delete what the other still says. So the parts of a
     * fact's key must tell the row's key and scope.
     */
    private static void checkTold(Layout layout, Emit emit, Consumer<String> problem) {
        Set<String> told = new HashSet<>(emit.key());
        int before;
        do {
            before = told.size();
            for (Derived derived : layout.derived()) {
                if (told.contains(derived.name()) && derived.reversible()) {
                    told.addAll(derived.inputs());
                }
                if (told.containsAll(derived.inputs())) {
                    told.add(derived.name());
                }
            }
            for (Check check : layout.checks()) {
                if (told.contains(check.value()) || told.contains(check.equal())) {
                    told.addAll(List.of(check.value(), check.equal()));
                }
            }
        } while (told.size() > before);
        Set<String> needed = new HashSet<>(layout.rowKey());
        needed.addAll(layout.scope());
        needed.removeAll(told);
        if (!needed.isEmpty()) {
            problem.accept("the key for " + emit.topic().name() + " does not tell " + needed
                    + " of the row's key and scope, so two rows could become one fact");
        }
    }

    private static boolean fits(Place place, LayoutFormat format) {
        return switch (format) {
            case FIXED_WIDTH -> place instanceof Place.Positions;
            case DELIMITED -> !(place instanceof Place.Positions);
            case JSON_LINES, TABLE -> place instanceof Place.Named;
        };
    }

    private static String placeHint(LayoutFormat format) {
        return switch (format) {
            case FIXED_WIDTH -> "must stand 'at' positions";
            case DELIMITED -> "must be a 'column' by number or name";
            case JSON_LINES, TABLE -> "must be a 'column' by name";
        };
    }
}
