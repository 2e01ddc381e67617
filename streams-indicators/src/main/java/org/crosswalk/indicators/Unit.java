package org.crosswalk.indicators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosswalk.history.AcademicTerm;

/**
 * A person in a cohort.
 *
 * @param cohort cohort as text, such as {@code 2021-22} or {@code fall-2022}
 * @param year first calendar year of the cohort's school year, or calendar year of its term
 * @param term the cohort's term; empty for cohorts of a school year
 * @param organizations the organizations whose cells the unit counts in, sorted
 * @param districts the districts that have to be done with the year before the unit is known
 * @param colleges the colleges where the person starts, or is enrolled; empty for cohorts of high schools
 */
record Unit(
        String cohort,
        int year,
        Optional<AcademicTerm> term,
        List<Organization> organizations,
        Set<String> districts,
        Set<String> colleges) {}
