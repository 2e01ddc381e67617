package org.crosswalk.mapping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules that concern a layout as a whole. */
final class LayoutRules {
    /** Lines are no longer, so that no position lies beyond them. */
    private static final int LONGEST_RECORD = 1 << 20;

    private LayoutRules() {}

    /** Takes problems. */
    interface Problems {
        /**
         * Takes one.
         *
         * @param keys where it is: keys of the layout, one within the other
         */
        void accept(String text, String... keys);
    }

    static void check(Layout layout, Problems problem) {
        if (layout.format() == LayoutFormat.FIXED_WIDTH
                && layout.recordLengths().isEmpty()) {
            problem.accept("'record-lengths' is missing");
        }
        if (layout.quote().isPresent() && layout.quote().get() == layout.delimiter()) {
            problem.accept("'quote' and 'delimiter' must differ", "quote");
        }
        if (layout.columnNames()
                && (layout.format() != LayoutFormat.DELIMITED || layout.header().isPresent())) {
            problem.accept("'column-names' is only for delimited files without a 'header'", "column-names");
        }
        checkPositions(layout, problem);
        for (Field field : layout.fields()) {
            if (field.place() instanceof Place.Part && layout.parts().isEmpty()) {
                problem.accept(
                        "field '" + field.name() + "' is a part, but the layout has no 'parts'",
                        "fields",
                        field.name());
            } else if (!fits(field.place(), layout.format())) {
                problem.accept("field '" + field.name() + "' " + placeHint(layout.format()), "fields", field.name());
            }
        }
        for (String part : layout.rowKey()) {
            if (layout.place(part).isEmpty()) {
                problem.accept("'row-key' must name fields of the row, but '" + part + "' is none", "row-key");
            }
        }
        if (!layout.rowKey().isEmpty()) {
            layout.emits().forEach(emit -> checkRowTold(layout, emit, problem));
            checkHeaderTold(layout, problem);
        }
        checkScopeRead(layout, problem);
        if (layout.parts().isPresent() && (layout.format() != LayoutFormat.DELIMITED || !layout.columnNames())) {
            problem.accept("'parts' are only for delimited files whose first lines name the columns", "parts");
        }
        for (String column : layout.withheld()) {
            if (!layout.columnNames() || layout.columns().contains(column)) {
                problem.accept(
                        "'withheld' names '" + column
                                + "', but only columns that the first line names and no field reads can be withheld",
                        "withheld");
            }
        }
        layout.fillDown().ifPresent(fill -> checkFillDown(layout, fill, problem));
    }

    /** What stands beyond the end of every record would only ever be missing. */
    private static void checkPositions(Layout layout, Problems problem) {
        int longest = layout.recordLengths().stream().max(Integer::compare).orElse(0);
        if (layout.recordLengths().stream().anyMatch(length -> length < 1 || length > LONGEST_RECORD)) {
            problem.accept("'record-lengths' must be numbers from 1 to " + LONGEST_RECORD, "record-lengths");
        }
        for (Field field : layout.fields()) {
            if (field.place() instanceof Place.Positions place && place.to() > longest && longest > 0) {
                problem.accept(
                        "field '" + field.name() + "' ends at " + place.to() + ", but records at " + longest,
                        "fields",
                        field.name());
            }
        }
        layout.header().ifPresent(header -> {
            for (Field field : header.fields()) {
                if (!fits(field.place(), layout.format())) {
                    problem.accept(
                            "the header's field '" + field.name() + "' " + placeHint(layout.format()),
                            "header",
                            "fields",
                            field.name());
                }
            }
        });
        Stream.concat(
                        layout.header().flatMap(Layout.Header::recordLength).stream(),
                        layout.trailer().map(Layout.Trailer::count).stream())
                .filter(place -> place.to() > LONGEST_RECORD)
                .forEach(place -> problem.accept("no line has " + place.to() + " characters"));
    }

    private static void checkFillDown(Layout layout, Layout.FillDown fill, Problems problem) {
        if (!layout.columnNames()) {
            problem.accept("'fill-down' is only for delimited files whose first line names the columns", "fill-down");
        }
        Stream.concat(Stream.of(fill.field()), fill.within().stream())
                .filter(name -> layout.place(name).isEmpty())
                .forEach(name -> problem.accept(
                        "'fill-down' must name fields of the row, but '" + name + "' is none", "fill-down"));
    }

    /**
     * Two rows must never become one fact, or the end of one would delete what the other still says. So the parts of a
     * fact's key must tell the row's key and scope.
     */
    private static void checkRowTold(Layout layout, Emit emit, Problems problem) {
        Set<String> needed = new TreeSet<>(layout.rowKey());
        needed.addAll(layout.scope());
        Set<String> known = new HashSet<>(emit.key());
        known.addAll(toldByConditions(layout, emit));
        needed.removeAll(told(layout, known));
        if (!needed.isEmpty()) {
            problem.accept(
                    "the key for " + emit.topic().name() + " does not tell " + needed
                            + " of the row's key and scope, so two rows could become one fact",
                    "emit",
                    Integer.toString(layout.emits().indexOf(emit)),
                    "key");
        }
    }

    /**
     * The values that a row must have to become a record of the topic: where one text is allowed, and the same by every record
     * of that topic, they are the same in all such rows.
     */
    private static Set<String> toldByConditions(Layout layout, Emit emit) {
        Set<String> told = new HashSet<>();
        for (Condition condition : emit.when()) {
            boolean always = layout.emits().stream()
                    .filter(other -> other.topic() == emit.topic())
                    .allMatch(other -> other.when().contains(condition));
            if (always && condition.allowed().size() == 1) {
                told.add(condition.value());
            }
        }
        return told;
    }

    /** A row whose bytes did not change counts as unchanged, so what the header adds to it must stay the same in a scope. */
    private static void checkHeaderTold(Layout layout, Problems problem) {
        Set<String> used = new TreeSet<>();
        for (Emit emit : layout.emits()) {
            used.addAll(emit.key());
            emit.filled().forEach(filled -> used.add(filled.value()));
        }
        for (int i = layout.derived().size() - 1; i >= 0; i--) {
            if (used.contains(layout.derived().get(i).name())) {
                used.addAll(layout.derived().get(i).inputs());
            }
        }
        used.removeIf(name -> !name.startsWith(Values.HEADER));
        used.removeAll(told(layout, layout.scope()));
        if (!used.isEmpty()) {
            problem.accept("records hold " + used + ", which must then be part of 'scope'", "scope");
        }
    }

    private static void checkScopeRead(Layout layout, Problems problem) {
        if (!layout.requiredPlaces().containsAll(layout.places(layout.scope()))) {
            problem.accept("the fields from which 'scope' follows must be required", "scope");
        }
        Set<String> reported = new TreeSet<>();
        layout.reports().ifPresent(reports -> reported.addAll(reports.values().values()));
        Set<String> told = told(layout, layout.scope());
        List<Place> scope = layout.places(layout.scope());
        reported.removeIf(name ->
                told.contains(name) || layout.places(List.of(name)).stream().allMatch(place -> isRead(place, scope)));
        if (!reported.isEmpty()) {
            problem.accept(
                    "what a file reports must follow from its header or its scope, but " + reported + " does not",
                    "reports");
        }
    }

    /** Whether what stands at a place is part of what stands at others. */
    private static boolean isRead(Place place, List<Place> others) {
        return others.stream()
                .anyMatch(other -> other.equals(place)
                        || other instanceof Place.Positions wide
                                && place instanceof Place.Positions narrow
                                && wide.from() <= narrow.from()
                                && narrow.to() <= wide.to());
    }

    /** All values that are known when some are. */
    private static Set<String> told(Layout layout, Collection<String> values) {
        Set<String> told = new HashSet<>(values);
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
        return told;
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
