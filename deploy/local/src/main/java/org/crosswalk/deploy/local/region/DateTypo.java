package org.crosswalk.deploy.local.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Slips of who types a birth date. */
final class DateTypo {

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_WRONG_DIGIT = 2;
    private static final int LAST_PLAUSIBLE_YEAR = 2014;

    private DateTypo() {}

    /** A slip that gives another date: one digit, or now and then day and month swapped where that is a date. */
    static LocalDate in(LocalDate date, Draw draw) {
        boolean swap = draw.chance(0.4) && canSwap(date);
        return swap ? swapped(date) : oneDigitOff(date, draw);
    }

    /** Another date that is written with one other digit; the century is right, and nobody is too young for a college. */
    static LocalDate oneDigitOff(LocalDate date, Draw draw) {
        while (true) {
            StringBuilder digits = new StringBuilder(date.format(DIGITS));
            int place = draw.between(FIRST_WRONG_DIGIT, digits.length() - 1);
            digits.setCharAt(place, (char) ('0' + draw.below(10)));
            LocalDate other = dateOrNull(digits);
            if (other != null && !other.equals(date) && other.getYear() <= LAST_PLAUSIBLE_YEAR) {
                return other;
            }
        }
    }

    /** True when day and month can be swapped, and that gives another date. */
    static boolean canSwap(LocalDate date) {
        return date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
    }

    static LocalDate swapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    private static LocalDate dateOrNull(CharSequence digits) {
        try {
            return LocalDate.parse(digits, DIGITS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
