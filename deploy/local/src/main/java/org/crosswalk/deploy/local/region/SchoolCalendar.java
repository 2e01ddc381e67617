package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.List;

/** The school years of the region, each named by the calendar year in which it begins. */
final class SchoolCalendar {

    static final int FIRST_YEAR = 2021;

    /** The year that the districts have rolled over to and that is still open. */
    static final int OPEN_YEAR = 2024;

    static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024);

    private SchoolCalendar() {}

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 8, 15);
    }

    static LocalDate firstSemesterEnd(int year) {
        return LocalDate.of(year, 12, 20);
    }

    static LocalDate secondSemesterStart(int year) {
        return LocalDate.of(year + 1, 1, 8);
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year + 1, 6, 5);
    }

    /** {@code 2021-22}. */
    static String cohort(int year) {
        return year + "-" + String.valueOf(year + 1).substring(2);
    }

    /** {@code 2021-2022}. */
    static String academicYear(int year) {
        return year + "-" + (year + 1);
    }

    /** The school year of a day on the job: it begins in July. */
    static int yearOf(LocalDate day) {
        return day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
    }
}
