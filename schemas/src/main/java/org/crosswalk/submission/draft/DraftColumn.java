package org.crosswalk.submission.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column seems to hold, by some of its values. */
final class DraftColumn {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,/:+-]+");

    /** Fewer values tell too little of all codes that there are. */
    private static final int LEAST_FOR_CODES = 30;

    private static final int MOST_CODES = 12;

    /** Where a code was seen only once or twice there are probably others that were not seen at all. */
    private static final int LEAST_OF_A_CODE = 3;

    /** Forms of days and how they look, in the order in which they are tried. */
    private static final Map<String, Pattern> DAYS = new LinkedHashMap<>();

    static {
        DAYS.put("yyyy-MM-dd", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        DAYS.put("yyyyMMdd", Pattern.compile("(19|20)\\d{6}"));
        DAYS.put("MMddyyyy", Pattern.compile("\\d{4}(19|20)\\d\\d"));
        DAYS.put("M/d/yyyy", Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}"));
        DAYS.put("M/d/yy", Pattern.compile("\\d{1,2}/\\d{1,2}/\\d\\d"));
        DAYS.put("yyyy/MM/dd", Pattern.compile("\\d{4}/\\d\\d/\\d\\d"));
    }

    private DraftColumn() {}

    /** Whether the first of some rows names the columns: its values are different, none is missing and none is a number or day. */
    static boolean areNames(List<List<String>> rows) {
        List<String> first = rows.isEmpty() ? List.of() : rows.get(0);
        return rows.size() > 1
                && !first.isEmpty()
                && new HashSet<>(first).size() == first.size()
                && first.stream()
                        .allMatch(
                                cell -> !cell.isEmpty() && !NUMBER.matcher(cell).matches())
                && rows.subList(1, rows.size()).stream().noneMatch(first::equals);
    }

    /** The keys of a field that say its type; nothing for a text. */
    static String type(List<String> values) {
        List<String> given = values.stream().filter(value -> !value.isEmpty()).toList();
        if (given.isEmpty()) {
            return "";
        }
        for (Map.Entry<String, Pattern> day : DAYS.entrySet()) {
            if (all(given, value -> day.getValue().matcher(value).matches() && isDay(value, day.getKey()))) {
                return "type: date, patterns: [" + day.getKey() + "]";
            }
        }
        if (all(given, DraftColumn::isMoment)) {
            return "type: timestamp";
        }
        TreeSet<String> codes = new TreeSet<>(given);
        if (given.size() >= LEAST_FOR_CODES
                && codes.size() <= MOST_CODES
                && all(given, value -> Collections.frequency(given, value) >= LEAST_OF_A_CODE)
                && all(given, value -> CODE.matcher(value).matches())) {
            return "type: code, codes: ["
                    + codes.stream().map(LayoutDraft::quoted).collect(Collectors.joining(", ")) + "]";
        }
        // Zeros in front make it a name in digits, such as that of a school.
        if (all(given, value -> WHOLE.matcher(value).matches())) {
            return "type: integer";
        }
        if (isDecimal(given, '.')) {
            return "type: decimal";
        }
        return isDecimal(given, ',') ? "type: decimal, decimal-comma: true" : "";
    }

    private static boolean isDecimal(List<String> values, char mark) {
        return values.stream().anyMatch(value -> value.indexOf(mark) >= 0)
                && all(
                        values,
                        value -> (mark == '.' || value.indexOf('.') < 0)
                                && DECIMAL.matcher(value.replace(mark, '.')).matches());
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }

    private static boolean isDay(String value, String pattern) {
        try {
            String strict = pattern.replace("yyyy", "uuuu").replaceAll("yy$", "uu");
            LocalDate.parse(value, DateTimeFormatter.ofPattern(strict).withResolverStyle(ResolverStyle.STRICT));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
