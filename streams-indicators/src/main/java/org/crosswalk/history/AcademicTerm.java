package org.crosswalk.history;

import java.time.LocalDate;
import org.crosswalk.schemas.vocabulary.Season;

/**
 * A term of the academic calendar.
 *
 * @param year calendar year in which the term begins
 * @param season season of the term
 */
public record AcademicTerm(int year, Season season) implements Comparable<AcademicTerm> {
    private static final int SEASONS_PER_YEAR = 10;
    private static final int FIRST_MONTH_OF_SUMMER = 5;
    private static final int FIRST_MONTH_OF_FALL = 8;
    private static final Season[] IN_ORDER = {
        Season.UNKNOWN, Season.SPRING, Season.SUMMER_1, Season.SUMMER_2, Season.FALL
    };

    /** The fall term of a calendar year. */
    public static AcademicTerm fall(int year) {
        return new AcademicTerm(year, Season.FALL);
    }

    /** The spring term of a calendar year. */
    public static AcademicTerm spring(int year) {
        return new AcademicTerm(year, Season.SPRING);
    }

    /**
     * The last term that may have begun on a day, wherever terms begin early: spring in January, summer in May, fall in
     * August. Every later term begins after the day.
     */
    static AcademicTerm running(LocalDate day) {
        Season season = day.getMonthValue() >= FIRST_MONTH_OF_FALL
                ? Season.FALL
                : day.getMonthValue() >= FIRST_MONTH_OF_SUMMER ? Season.SUMMER_2 : Season.SPRING;
        return new AcademicTerm(day.getYear(), season);
    }

    /** The term that has the given {@link #order}. */
    static AcademicTerm ofOrder(int order) {
        return new AcademicTerm(order / SEASONS_PER_YEAR, IN_ORDER[order % SEASONS_PER_YEAR]);
    }

    /** A number that rises with time: calendar year times ten, plus 1 spring, 2 and 3 summer, 4 fall. */
    public int order() {
        return year * SEASONS_PER_YEAR
                + switch (season) {
                    case UNKNOWN -> 0;
                    case SPRING -> 1;
                    case SUMMER_1 -> 2;
                    case SUMMER_2 -> 3;
                    case FALL -> 4;
                };
    }

    /** The academic year to which the term belongs, by its first calendar year: fall opens a year, spring and summer end it. */
    public int academicYear() {
        return season == Season.FALL ? year : year - 1;
    }

    @Override
    public int compareTo(AcademicTerm other) {
        return Integer.compare(order(), other.order());
    }
}
