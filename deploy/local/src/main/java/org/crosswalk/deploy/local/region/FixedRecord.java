package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.Arrays;

/** A record of fixed length: blanks, and fields at their positions, counted from 1 as the manuals do. */
final class FixedRecord {

    private final char[] characters;

    FixedRecord(int length) {
        characters = new char[length];
        Arrays.fill(characters, ' ');
    }

    /** Text, left-justified and cut to the field; null leaves it blank. */
    FixedRecord text(int first, int last, String text) {
        if (text != null) {
            int length = Math.min(text.length(), last - first + 1);
            text.getChars(0, length, characters, first - 1);
        }
        return this;
    }

    FixedRecord code(int position, char code) {
        characters[position - 1] = code;
        return this;
    }

    /** A code where the condition holds, a blank where it does not. */
    FixedRecord flag(int position, char code, boolean set) {
        return set ? code(position, code) : this;
    }

    /** A number with leading zeros. */
    FixedRecord number(int first, int last, long value) {
        long left = value;
        for (int position = last; position >= first; position--) {
            code(position, (char) ('0' + left % 10));
            left /= 10;
        }
        return this;
    }

    /** A date as {@code YYYYMMDD}. */
    FixedRecord date(int first, int last, LocalDate date) {
        return number(first, last, date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth());
    }

    String line() {
        return new String(characters);
    }
}
