package org.crosswalk.deploy.local.region;

import java.time.LocalDate;

/**
 * A marking period of one school in one school year.
 *
 * @param id id in the district
 * @param kind {@code FY}, {@code SEM} or {@code QTR}
 * @param parentId id of the period that contains it, or null
 * @param title title
 * @param shortName short name
 * @param start first day
 * @param end last day
 */
record MarkingPeriod(
        int id, String kind, Integer parentId, String title, String shortName, LocalDate start, LocalDate end) {}
