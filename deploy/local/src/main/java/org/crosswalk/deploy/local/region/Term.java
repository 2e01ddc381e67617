package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A college term.
 *
 * @param year calendar year in which it is held
 * @param season season
 */
record Term(int year, Season season) implements Comparable<Term> {

    static final Term SUMMER = new Term(2023, Season.SUMMER_1);

    /** Falls and springs that the colleges report, in order of time. */
    static final List<Term> REGULAR = List.of(
            fall(2021), spring(2022), fall(2022), spring(2023), fall(2023), spring(2024), fall(2024), spring(2025));

    /** All terms that the colleges report, in order of time. */
    static final List<Term> ALL =
            Stream.concat(REGULAR.stream(), Stream.of(SUMMER)).sorted().toList();

    static Term fall(int year) {
        return new Term(year, Season.FALL);
    }

    static Term spring(int year) {
        return new Term(year, Season.SPRING);
    }

    /** The calendar year in which the academic year of the term began. */
    int academicYear() {
        return season == Season.FALL ? year : year - 1;
    }

    /** {@code 2022FA}. */
    String suffix() {
        return year + season.suffix;
    }

    LocalDate begin() {
        return switch (season) {
            case SPRING -> LocalDate.of(year, 1, 16);
            case SUMMER_1 -> LocalDate.of(year, 6, 5);
            case FALL -> LocalDate.of(year, 8, 28);
        };
    }

    LocalDate end() {
        return switch (season) {
            case SPRING -> LocalDate.of(year, 5, 10);
            case SUMMER_1 -> LocalDate.of(year, 7, 10);
            case FALL -> LocalDate.of(year, 12, 13);
        };
    }

    @Override
    public int compareTo(Term other) {
        return Comparator.comparingInt(Term::year).thenComparing(Term::season).compare(this, other);
    }
}
