package org.crosswalk.deploy.local.region;

import java.time.LocalDate;

/**
 * Who a record says that it is about.
 *
 * @param name name
 * @param birthDate birth date; where the day is not known, its year and month
 * @param dayKnown false in a record that states year and month of birth only
 */
record Particulars(PersonName name, LocalDate birthDate, boolean dayKnown) {

    private static final int UNKNOWN_DAY = 99;

    Particulars(PersonName name, LocalDate birthDate) {
        this(name, birthDate, true);
    }

    Particulars with(PersonName other) {
        return new Particulars(other, birthDate, dayKnown);
    }

    Particulars with(LocalDate other) {
        return new Particulars(name, other, dayKnown);
    }

    Particulars withoutDay() {
        return new Particulars(name, birthDate, false);
    }

    /** The birth date in the digits of registrar files: {@code YYYYMMDD}, an unknown day as 99. */
    long registeredBirthDate() {
        int day = dayKnown ? birthDate.getDayOfMonth() : UNKNOWN_DAY;
        return birthDate.getYear() * 10_000L + birthDate.getMonthValue() * 100L + day;
    }
}
