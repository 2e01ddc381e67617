package org.crosswalk.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The readings of each field type. */
final class Readings {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int MOST_DIGITS = 18;

    /** More than anyone works in a life. */
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);

    private Readings() {}

    static Reading text(TextRules rules) {
        return rules::text;
    }

    /** A whole number, from {@code least} to {@code most}. */
    static Reading integer(TextRules rules, long least, long most) {
        return raw -> {
            String text = rules.text(raw);
            if (text == null) {
                return null;
            }
            BigDecimal number = number(text);
            long value = number.setScale(0, RoundingMode.DOWN).longValue();
            if (number.stripTrailingZeros().scale() > 0) {
                throw new Unreadable("integer", "Give a whole number", text);
            }
            if (value < least || value > most) {
                throw new Unreadable("range", "Give a number from " + least + " to " + most, text);
            }
            return value;
        };
    }

    /**
     * A year of which two digits are given.
     *
     * @param first first year of the hundred that they mean
     */
    static Reading yearOfTwoDigits(TextRules rules, int first) {
        Reading digits = integer(rules, 0, 99);
        return raw -> {
            Long value = (Long) digits.read(raw);
            return value == null ? null : (Object) (first + Math.floorMod(value - first, 100L));
        };
    }

    /** A decimal number in hundredths, its decimals after a mark; with implied places when {@code implied} is above 0. */
    static Reading hundredths(TextRules rules, int implied, DecimalMark mark) {
        return raw -> {
            String text = rules.text(raw);
            if (text == null) {
                return null;
            }
            BigDecimal value = number(text, mark);
            if (implied > 0 && text.indexOf(mark.character()) >= 0) {
                throw new Unreadable("decimal", "Give digits only; the decimal point is implied", text);
            }
            return exact(value.movePointLeft(implied).movePointRight(2), "decimal", text);
        };
    }

    /** Hours, with decimals where they are, as whole minutes. */
    static Reading minutes(TextRules rules, DecimalMark mark) {
        return raw -> {
            String text = rules.text(raw);
            if (text == null) {
                return null;
            }
            BigDecimal hours = number(text, mark);
            if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0) {
                throw new Unreadable("range", "Give hours from 0 to " + MOST_HOURS, text);
            }
            return hours.multiply(MINUTES_PER_HOUR)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        };
    }

    static Reading date(TextRules rules, List<DatePattern> patterns) {
        return raw -> {
            if (raw instanceof LocalDate day) {
                return day;
            }
            String text = rules.text(raw);
            return text == null ? null : DatePattern.read(patterns, text);
        };
    }

    /** A day of which only year and month are known, as {@code 2005-11-99}; nothing for whole days, and for what is no day. */
    static Reading partialDate(TextRules rules, List<DatePattern> patterns) {
        return raw -> {
            String text = rules.text(raw);
            return text == null ? null : DatePattern.readPartial(patterns, text);
        };
    }

    static Reading moment(TextRules rules) {
        return raw -> {
            if (raw instanceof OffsetDateTime moment) {
                return moment;
            }
            if (raw instanceof Instant moment) {
                return moment.atOffset(ZoneOffset.UTC);
            }
            String text = rules.text(raw);
            try {
                OffsetDateTime moment = text == null ? null : OffsetDateTime.parse(text);
                if (moment == null || DatePattern.isYear(moment.getYear())) {
                    return moment;
                }
            } catch (DateTimeException e) {
                // Told below, as a moment of no year that there can be.
            }
            throw new Unreadable(
                    "timestamp", "Give a date, a time and an offset, such as 2021-10-05T14:00:00-06:00", text);
        };
    }

    /** One of the codes of a table; {@code otherwise} for every other one, if given. */
    static Reading code(TextRules rules, Map<String, String> codes, String otherwise) {
        return raw -> {
            String text = rules.text(raw);
            if (text == null) {
                return null;
            }
            String symbol = codes.getOrDefault(text, otherwise);
            if (symbol == null) {
                throw new Unreadable("code", "Give one of the codes " + String.join(", ", codes.keySet()), text);
            }
            return symbol.isEmpty() ? null : symbol;
        };
    }

    /** True for some texts, false for others; {@code otherwise} for the rest, if given. */
    static Reading flag(TextRules rules, Set<String> yes, Set<String> no, Boolean otherwise) {
        return raw -> {
            if (raw instanceof Boolean flag) {
                return flag;
            }
            String text = rules.text(raw);
            if (text == null) {
                return null;
            }
            Boolean flag = yes.contains(text) ? Boolean.TRUE : no.contains(text) ? Boolean.FALSE : otherwise;
            if (flag == null) {
                throw new Unreadable(
                        "code",
                        "Give " + String.join(" or ", yes) + " for yes, " + String.join(" or ", no) + " for no",
                        text);
            }
            return flag;
        };
    }

    /** True when the pattern is found in the text. */
    static Reading matches(TextRules rules, Pattern pattern) {
        return raw -> {
            String text = rules.text(raw);
            return text == null ? null : pattern.matcher(text).find();
        };
    }

    /** A reading that gives {@code value} where there is none. */
    static Reading withDefault(Reading reading, Object value) {
        return raw -> {
            Object read = reading.read(raw);
            return read == null ? value : read;
        };
    }

    /** A number whose decimals stand after a mark. The other mark is refused, for it may part thousands. */
    private static BigDecimal number(String text, DecimalMark mark) throws Unreadable {
        if (mark == DecimalMark.POINT) {
            return number(text);
        }
        if (text.indexOf('.') >= 0) {
            throw new Unreadable("number", "Give a number with a comma before its decimals, such as 7,5", text);
        }
        return number(text.replace(',', '.'));
    }

    private static BigDecimal number(String text) throws Unreadable {
        if (text.length() <= MOST_DIGITS) {
            try {
                if (text.chars().allMatch(c -> c <= '9')) {
                    return new BigDecimal(text);
                }
            } catch (NumberFormatException e) {
                // Told below, with what holds letters.
            }
            throw new Unreadable("number", "Give a number in digits", text);
        }
        throw new Unreadable("number", "Give a number of at most " + MOST_DIGITS + " digits", text);
    }

    private static Long exact(BigDecimal value, String rule, String text) throws Unreadable {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable(rule, "Give a number with at most two decimals", text);
        }
    }
}
