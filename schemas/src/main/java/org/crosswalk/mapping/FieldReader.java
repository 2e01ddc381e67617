package org.crosswalk.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads one field of a layout out of its YAML. */
final class FieldReader {
    private static final int MOST_DIGITS = 40;
    private static final int FIRST_TWO_DIGIT_YEAR = 1930;

    private final String name;
    private final YamlMap yaml;

    FieldReader(String name, YamlMap yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    Field read() {
        FieldType type = yaml.oneOf("type", FieldType.class).orElse(FieldType.TEXT);
        Place place = place();
        TextRules rules = rules();
        Map<String, String> codes = type == FieldType.CODE ? yaml.table("codes") : Map.of();
        Optional<String> otherwise = type == FieldType.CODE ? yaml.text("otherwise") : Optional.empty();
        boolean plain = type == FieldType.TEXT && rules.isNone();
        Reading reading = reading(type, rules, codes, otherwise.orElse(null));
        Optional<Object> standIn = yaml.read("default", text -> standIn(reading, text));
        boolean required = yaml.flag("required");
        Set<String> symbols = new LinkedHashSet<>(codes.values());
        otherwise.ifPresent(symbols::add);
        symbols.remove("");
        Optional<String> hint = yaml.text("hint").filter(text -> !text.isBlank());
        return new Field(
                name,
                place,
                new Field.Column(yaml.texts("also-named"), yaml.flag("optional-column")),
                type.kind(),
                symbols,
                required,
                standIn.isEmpty() && rules.isNone() && (type == FieldType.TEXT || keepsCodes(codes, otherwise)),
                hint,
                repeated(
                        standIn.map(value -> Readings.withDefault(reading, value))
                                .orElse(reading),
                        plain));
    }

    private static Reading repeated(Reading reading, boolean plain) {
        return plain ? reading : new RepeatedTexts(reading);
    }

    /** Whether each code stands for itself. */
    private static boolean keepsCodes(Map<String, String> codes, Optional<String> otherwise) {
        return otherwise.isEmpty()
                && !codes.isEmpty()
                && codes.entrySet().stream().allMatch(code -> code.getKey().equals(code.getValue()));
    }

    private Reading reading(FieldType type, TextRules rules, Map<String, String> codes, String otherwise) {
        return switch (type) {
            case TEXT -> Readings.text(rules);
            case INTEGER ->
                yaml.has("two-digit-years-from")
                        ? Readings.yearOfTwoDigits(rules, firstTwoDigitYear())
                        : integer(rules);
            case DECIMAL ->
                Readings.hundredths(
                        rules, yaml.read("implied", FieldReader::fewDigits).orElse(0), decimalMark());
            case HOURS -> Readings.minutes(rules, decimalMark());
            case DATE -> Readings.date(rules, datePatterns());
            case PARTIAL_DATE -> Readings.partialDate(rules, datePatterns());
            case TIMESTAMP -> Readings.moment(rules);
            case BOOLEAN -> flag(rules);
            case CODE -> {
                if (codes.isEmpty()) {
                    yaml.problem("'codes' is missing: a table of codes, or a list of those allowed");
                }
                yield Readings.code(rules, codes, otherwise);
            }
        };
    }

    private DecimalMark decimalMark() {
        return yaml.flag("decimal-comma") ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private Reading integer(TextRules rules) {
        List<String> bounds = yaml.texts("between");
        if (bounds.isEmpty()) {
            return Readings.integer(rules, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        try {
            return Readings.integer(rules, Integer.parseInt(bounds.get(0)), Integer.parseInt(bounds.get(1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            yaml.problem("'between' must be a list of two whole numbers");
            return Readings.integer(rules, 0, 0);
        }
    }

    private Reading flag(TextRules rules) {
        Optional<Pattern> matches = yaml.read("matches", FieldReader::pattern);
        Set<String> yes = new LinkedHashSet<>(yaml.texts("yes"));
        Set<String> no = new LinkedHashSet<>(yaml.texts("no"));
        Boolean otherwise = yaml.read("otherwise", YamlMap::flagOf).orElse(null);
        return matches.map(pattern -> Readings.matches(rules, pattern))
                .orElse(Readings.flag(rules, yes, no, otherwise));
    }

    private List<DatePattern> datePatterns() {
        int first = firstTwoDigitYear();
        List<String> patterns = yaml.texts("patterns");
        return (patterns.isEmpty() ? List.of("yyyy-MM-dd") : patterns)
                .stream()
                        .flatMap(pattern -> datePattern(pattern, first).stream())
                        .toList();
    }

    private int firstTwoDigitYear() {
        return yaml.read("two-digit-years-from", FieldReader::number).orElse(FIRST_TWO_DIGIT_YEAR);
    }

    private Optional<DatePattern> datePattern(String pattern, int first) {
        try {
            return Optional.of(DatePattern.of(pattern, first));
        } catch (IllegalArgumentException e) {
            yaml.problem("'" + pattern + "' is no pattern of days: " + e.getMessage());
            return Optional.empty();
        }
    }

    private TextRules rules() {
        return new TextRules(
                Set.copyOf(yaml.texts("missing")),
                yaml.read("missing-pattern", FieldReader::pattern).orElse(null),
                yaml.read("strip", FieldReader::pattern).orElse(null),
                yaml.read("match", FieldReader::pattern).orElse(null),
                yaml.flag("upper-case"),
                yaml.read("zeros-to", FieldReader::fewDigits).orElse(0));
    }

    private Place place() {
        Optional<Place> at = yaml.read("at", FieldReader::positions);
        Optional<Place> column = yaml.read("column", FieldReader::column);
        boolean part = yaml.flag("part");
        if (Stream.of(at.isPresent(), column.isPresent(), part)
                        .filter(Boolean::booleanValue)
                        .count()
                != 1) {
            yaml.problem(
                    "must have one of 'at' (positions, such as 8-16), 'column' (a number or a name) and 'part: true'");
        }
        return at.or(() -> column)
                .or(() -> part ? Optional.of(new Place.Part()) : Optional.empty())
                .orElse(new Place.Named(name));
    }

    static Place.Positions positions(String text) {
        try {
            int dash = text.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            int to = Integer.parseInt(text.substring(dash + 1));
            if (from >= 1 && to >= from) {
                return new Place.Positions(from, to);
            }
        } catch (NumberFormatException e) {
            throw notPositions(text);
        }
        throw notPositions(text);
    }

    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no regular expression: " + e.getDescription(), e);
        }
    }

    private static Place column(String text) {
        return text.matches("[1-9]\\d{0,5}") ? new Place.Column(Integer.parseInt(text)) : new Place.Named(text);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number", e);
        }
    }

    private static Integer fewDigits(String text) {
        int digits = number(text);
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("must be a number of digits, 0 to " + MOST_DIGITS);
        }
        return digits;
    }

    private static Object standIn(Reading reading, String text) {
        Object value = null;
        try {
            value = reading.read(text.equals("true") || text.equals("false") ? flagOrText(text) : text);
        } catch (Unreadable e) {
            // Told below, as a text that stands for no value.
        }
        if (value == null) {
            throw new IllegalArgumentException("is '" + text + "', which the field itself could not hold");
        }
        return value;
    }

    private static Object flagOrText(String text) {
        return Boolean.valueOf(text);
    }

    private static IllegalArgumentException notPositions(String text) {
        return new IllegalArgumentException("is '" + text + "', but must be positions from 1, such as 8-16 or 8");
    }
}
