package org.crosswalk.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * One form in which days are written: a pattern of {@link DateTimeFormatter}, or {@code excel-serial} for the number of
 * days that a spreadsheet shows when a column lost its form.
 */
final class DatePattern {
    private static final String EXCEL_SERIAL = "excel-serial";
    private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);
    private static final int UNKNOWN_DAY = 99;
    private static final int LAST_YEAR = 9999;

    private final String pattern;
    private final DateTimeFormatter formatter;

    private DatePattern(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * A pattern.
     *
     * @param firstTwoDigitYear year from which the hundred years of a two-digit year count
     * @throws IllegalArgumentException when it is no pattern
     */
    static DatePattern of(String pattern, int firstTwoDigitYear) {
        if (pattern.equals(EXCEL_SERIAL)) {
            return new DatePattern(pattern, null);
        }
        if (!isYear(firstTwoDigitYear) || !isYear(firstTwoDigitYear + 99L)) {
            throw new IllegalArgumentException("its two-digit years must count from a year of four digits");
        }
        var read = new DatePattern(pattern, formatter(pattern, firstTwoDigitYear));
        if (!read.rereads(LocalDate.of(firstTwoDigitYear + 51, 2, 28))
                || !read.rereads(LocalDate.of(firstTwoDigitYear + 7, 12, 30))) {
            throw new IllegalArgumentException("it does not tell year, month and day");
        }
        return read;
    }

    private static DateTimeFormatter formatter(String pattern, int firstTwoDigitYear) {
        int whole = pattern.indexOf("yyyy");
        int year = whole < 0 ? pattern.indexOf("yy") : whole;
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        try {
            if (year < 0) {
                builder.appendPattern(pattern.replace('y', 'u'));
            } else {
                builder.appendPattern(pattern.substring(0, year));
                if (whole < 0) {
                    builder.appendValueReduced(ChronoField.YEAR, 2, 2, firstTwoDigitYear);
                } else {
                    builder.appendValue(ChronoField.YEAR, 4);
                }
                builder.appendPattern(pattern.substring(year + (whole < 0 ? 2 : 4)));
            }
            return builder.toFormatter().withResolverStyle(ResolverStyle.STRICT);
        } catch (ClassCastException e) {
            // Java's reader of patterns fails so where a pad (p) stands beside numbers.
            throw new IllegalArgumentException("pads are not known here", e);
        }
    }

    /** Whether a number is a year of four digits or fewer; more of them are a slip, not a year. */
    static boolean isYear(long number) {
        return number >= 1 && number <= LAST_YEAR;
    }

    /** The day that a text means by the first pattern that fits; null when its day of the month is 99, unknown. */
    static LocalDate read(List<DatePattern> patterns, String text) throws Unreadable {
        for (DatePattern pattern : patterns) {
            LocalDate day = pattern.day(text);
            if (day != null) {
                return day;
            }
            if (pattern.unknownDay(text) != null) {
                return null;
            }
        }
        String forms =
                String.join(" or ", patterns.stream().map(form -> form.pattern).toList());
        throw new Unreadable("date", "Give a day that exists, in the form " + forms, text);
    }

    /**
     * What a text with the unknown day 99 says by the first pattern that fits, as {@code 2005-11-99}; null when it says a day, or
     * no month that exists.
     */
    static String readPartial(List<DatePattern> patterns, String text) {
        for (DatePattern pattern : patterns) {
            if (pattern.day(text) != null) {
                return null;
            }
            TemporalAccessor parsed = pattern.unknownDay(text);
            if (parsed != null) {
                return String.format(
                        Locale.ROOT,
                        "%04d-%02d-%d",
                        parsed.getLong(ChronoField.YEAR),
                        parsed.getLong(ChronoField.MONTH_OF_YEAR),
                        UNKNOWN_DAY);
            }
        }
        return null;
    }

    private boolean rereads(LocalDate day) {
        try {
            return day.equals(day(formatter.format(day)));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            // Java has no more than ten digits for a part, and finds out when it writes one.
            return false;
        }
    }

    private LocalDate day(String text) {
        if (formatter == null) {
            return text.matches("\\d{1,6}") ? EXCEL_DAY_0.plusDays(Long.parseLong(text)) : null;
        }
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        if (parsed == null || position.getIndex() < text.length()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text, formatter);
            return isYear(day.getYear()) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Year and month of a text whose day of the month is 99; null when the pattern does not fit, or one of them is none. */
    private TemporalAccessor unknownDay(String text) {
        if (formatter == null) {
            return null;
        }
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        boolean unknown = parsed != null
                && position.getIndex() == text.length()
                && parsed.isSupported(ChronoField.DAY_OF_MONTH)
                && parsed.getLong(ChronoField.DAY_OF_MONTH) == UNKNOWN_DAY
                && parsed.isSupported(ChronoField.YEAR)
                && isYear(parsed.getLong(ChronoField.YEAR))
                && parsed.isSupported(ChronoField.MONTH_OF_YEAR)
                && ChronoField.MONTH_OF_YEAR.range().isValidValue(parsed.getLong(ChronoField.MONTH_OF_YEAR));
        return unknown ? parsed : null;
    }
}
