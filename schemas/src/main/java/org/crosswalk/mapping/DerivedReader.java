package org.crosswalk.mapping;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one derived value of a layout out of its YAML. */
final class DerivedReader {
    private final String name;
    private final YamlMap yaml;
    private final KnownValues known;

    DerivedReader(String name, YamlMap yaml, KnownValues known) {
        this.name = name;
        this.yaml = yaml;
        this.known = known;
    }

    Derived read() {
        if (yaml.has("constant")) {
            return constant(yaml.text("constant").orElse(""));
        }
        if (yaml.has("join")) {
            return join(inputs("join"), yaml.text("with").orElse("-"));
        }
        if (yaml.has("first")) {
            return first(inputs("first"));
        }
        if (yaml.has("one-of")) {
            return oneOf(inputs("one-of"), yaml.requiredText("several"));
        }
        if (yaml.has("school-year")) {
            return schoolYear(inputs("school-year"));
        }
        if (yaml.has("term-year")) {
            return termYear(inputs("term-year"));
        }
        yaml.problem("must have one of 'constant', 'join', 'first', 'one-of', 'school-year', 'term-year'");
        return nothing();
    }

    private Derived nothing() {
        return new Derived(name, ValueKind.TEXT, Set.of(), List.of(), false, values -> null);
    }

    private Derived constant(String text) {
        ValueKind kind =
                yaml.oneOf("type", FieldType.class).orElse(FieldType.CODE).kind();
        Object value =
                yaml.read("constant", constant -> constant(kind, constant)).orElse(text);
        Set<String> symbols = kind == ValueKind.SYMBOL ? Set.of(text) : Set.of();
        return new Derived(name, kind, symbols, List.of(), false, values -> value);
    }

    private static Object constant(ValueKind kind, String text) {
        return switch (kind) {
            case TEXT, SYMBOL -> text;
            case BOOLEAN -> YamlMap.flagOf(text);
            case INTEGER -> {
                try {
                    yield (Object) (long) Integer.parseInt(text);
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("is '" + text + "', but must be a whole number", e);
                }
            }
            default -> throw new IllegalArgumentException("must be a text, a code, a whole number, true or false");
        };
    }

    /** The texts of all inputs with something between them; nothing when an input has no value. */
    private Derived join(List<String> inputs, String between) {
        return new Derived(name, ValueKind.TEXT, Set.of(), inputs, true, values -> {
            List<String> texts = new ArrayList<>(inputs.size());
            for (String input : inputs) {
                Object value = values.get(input);
                if (value == null) {
                    return null;
                }
                texts.add(Values.text(value));
            }
            return String.join(between, texts);
        });
    }

    /** The first input that has a value. */
    private Derived first(List<String> inputs) {
        return new Derived(name, kindOf(inputs), symbolsOf(inputs), inputs, false, values -> {
            for (String input : inputs) {
                Object value = values.get(input);
                if (value != null) {
                    return value;
                }
            }
            return null;
        });
    }

    /** The value of the inputs when they have only one between them, {@code several} when they have more. */
    private Derived oneOf(List<String> inputs, String several) {
        Set<String> symbols = new LinkedHashSet<>(symbolsOf(inputs));
        symbols.add(several);
        return new Derived(name, ValueKind.SYMBOL, symbols, inputs, false, values -> {
            List<Object> found = inputs.stream()
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return found.size() > 1 ? several : found.isEmpty() ? null : found.get(0);
        });
    }

    /** The first calendar year of the school year that holds a day, or a year and a month. */
    private Derived schoolYear(List<String> inputs) {
        int starts = yaml.read("starts", Integer::valueOf).orElse(1);
        if (!yaml.has("starts")) {
            yaml.problem("'starts' is missing: the first month of the year, 1 to 12");
        }
        boolean ofDay = inputs.size() == 1;
        if (!ofDay && inputs.size() != 2) {
            yaml.problem("'school-year' must name a day, or a year and a month");
            return nothing();
        }
        if (ofDay) {
            requireKinds(inputs, Set.of(ValueKind.DATE, ValueKind.MOMENT));
        } else {
            requireKinds(inputs, Set.of(ValueKind.INTEGER));
        }
        Function<Map<String, Object>, Object> rule = ofDay
                ? values -> yearOf(values.get(inputs.get(0)), starts)
                : values -> yearOf(values.get(inputs.get(0)), values.get(inputs.get(1)), starts);
        return new Derived(name, ValueKind.INTEGER, Set.of(), inputs, false, rule);
    }

    /** The calendar year in which a term begins: the first of its academic year for the fall, the next for all others. */
    private Derived termYear(List<String> inputs) {
        if (inputs.size() != 2) {
            yaml.problem("'term-year' must name the academic year's first calendar year, and the term");
            return nothing();
        }
        requireKinds(inputs.subList(0, 1), Set.of(ValueKind.INTEGER));
        requireKinds(inputs.subList(1, 2), Set.of(ValueKind.TEXT, ValueKind.SYMBOL));
        return new Derived(name, ValueKind.INTEGER, Set.of(), inputs, false, values -> {
            Object year = values.get(inputs.get(0));
            Object term = values.get(inputs.get(1));
            return year == null || term == null ? null : (Object) ((Long) year + (term.equals("FALL") ? 0 : 1));
        });
    }

    private static Object yearOf(Object moment, int starts) {
        LocalDate day = moment instanceof OffsetDateTime at ? at.toLocalDate() : (LocalDate) moment;
        return day == null ? null : (Object) (long) (day.getMonthValue() >= starts ? day.getYear() : day.getYear() - 1);
    }

    private static Object yearOf(Object year, Object month, int starts) {
        return year == null || month == null ? null : (Object) ((Long) month >= starts ? (Long) year : (Long) year - 1);
    }

    private List<String> inputs(String key) {
        List<String> inputs = yaml.texts(key);
        inputs.forEach(input -> known.require(input, yaml::problem));
        return inputs;
    }

    private void requireKinds(List<String> inputs, Set<ValueKind> allowed) {
        for (String input : inputs) {
            known.require(input, text -> {})
                    .filter(value -> !allowed.contains(value.kind()))
                    .ifPresent(value -> yaml.problem("'" + input + "' is of the kind " + value.kind()
                            + ", but must be one of " + new TreeSet<>(allowed)));
        }
    }

    private ValueKind kindOf(List<String> inputs) {
        List<ValueKind> kinds = inputs.stream()
                .flatMap(input -> known.require(input, text -> {}).stream())
                .map(KnownValues.Known::kind)
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            yaml.problem("its values must be of one kind, but are " + kinds);
        }
        return kinds.isEmpty() ? ValueKind.TEXT : kinds.get(0);
    }

    private Set<String> symbolsOf(List<String> inputs) {
        Set<String> symbols = new LinkedHashSet<>();
        inputs.forEach(input -> known.require(input, text -> {}).ifPresent(each -> symbols.addAll(each.symbols())));
        return symbols;
    }
}
