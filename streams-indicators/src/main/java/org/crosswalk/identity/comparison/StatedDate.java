package org.crosswalk.identity.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.identity.record.Spelling;

/**
 * A date as a source states it. Sources write 99 or 00 for a day that they do not know.
 *
 * @param year 0 when not known
 * @param month 1 to 12; 0 when not known
 * @param day 1 to 31; 0 when not known
 * @param digits eight digits as yyyyMMdd, or the digits of what is no date
 */
public record StatedDate(int year, int month, int day, String digits) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** The date of a text: year first, or month, day, year as they are written in the United States; null for no digits. */
    public static StatedDate of(String said) {
        Matcher first = YEAR_FIRST.matcher(said.strip());
        if (first.matches()) {
            return of(first.group(1), first.group(2), first.group(3), said);
        }
        Matcher last = MONTH_FIRST.matcher(said.strip());
        if (last.matches()) {
            return of(last.group(3), last.group(1), last.group(2), said);
        }
        return none(said);
    }

    /** Whether year, month and day are known. */
    public boolean whole() {
        return day > 0;
    }

    private static StatedDate of(String year, String month, String day, String said) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m > MONTHS && m <= DAYS && d >= 1 && d <= MONTHS) {
            int swap = m;
            m = d;
            d = swap;
        }
        if (y == 0 || m < 1 || m > MONTHS) {
            return none(said);
        }
        boolean known = d >= 1 && d <= DAYS;
        return new StatedDate(y, m, known ? d : 0, eightDigits(y, m, known ? d : 0));
    }

    private static String eightDigits(int year, int month, int day) {
        return Integer.toString(100_000_000 + year * 10_000 + month * 100 + day).substring(1);
    }

    private static StatedDate none(String said) {
        String digits = Spelling.digits(said);
        return digits.isEmpty() ? null : new StatedDate(0, 0, 0, digits);
    }
}
