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
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        int year = pattern.contains("yyyy") ? -1 : pattern.indexOf("yy");
        if (year < 0) {
            builder.appendPattern(pattern.replace('y', 'u'));
        } else {
            builder.appendPattern(pattern.substring(0, year));
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, firstTwoDigitYear);
            builder.appendPattern(pattern.substring(year + 2));
        }
        return new DatePattern(pattern, builder.toFormatter().withResolverStyle(ResolverStyle.STRICT));
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
            return LocalDate.parse(text, formatter);
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
                && parsed.isSupported(ChronoField.MONTH_OF_YEAR)
                && ChronoField.MONTH_OF_YEAR.range().isValidValue(parsed.getLong(ChronoField.MONTH_OF_YEAR));
        return unknown ? parsed : null;
    }
}
