package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.util.Map;
import org.crosswalk.deploy.bench.workload.Population;
import org.crosswalk.deploy.bench.workload.Population.Participation;
import org.crosswalk.indicators.BaseCell;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.OrganizationType;
import org.crosswalk.indicators.Subgroup;

/**
 * Published cells, held against what the people were made up to show. A batch recomputation shares its definitions with the
 * pipeline; these figures do not.
 *
 * @param cells as published
 */
record Expected(Map<CellKey, Counts> cells) {

    /**
     * Compares the state's undivided cells.
     *
     * @throws WrongResult if one differs
     */
    void refuseOthersThan(Population population) {
        for (int year = 2019; year <= 2022; year++) {
            String cohort = year + "-" + (year + 1) % 100;
            compare("HS-7", cohort, population.dualEnrollment(year));
        }
        for (int fall = 2022; fall <= 2023; fall++) {
            compare("PR-1", "fall-" + fall, population.firstSpringPersistence(fall));
        }
    }

    private void compare(String indicator, String cohort, Participation expected) {
        CellKey key = new CellKey(new BaseCell(indicator, 1, cohort, OrganizationType.STATE, "state"), Subgroup.ALL);
        Counts counted = new Counts(expected.numerator(), expected.denominator(), 0);
        Counts found = cells.getOrDefault(key, Counts.ZERO);
        // Two people may be made up so much alike that a person should decide; they count all the same.
        Counts undoubted = new Counts(found.numerator(), found.denominator(), found.pending());
        unlessEqual(indicator + " of " + cohort, counted, undoubted);
    }
}
