package org.crosswalk.submission;

import java.util.Map;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.vocabulary.Season;

/**
 * The period that a file reports.
 *
 * @param termYear calendar year of the term
 * @param season season of the term
 * @param schoolYear school year, by its first calendar year
 */
record ReportedPeriod(Optional<Integer> termYear, Optional<Season> season, Optional<Integer> schoolYear) {

    /** The period that a file's values tell, as its layout names them. */
    static ReportedPeriod of(Layout layout, Map<String, Object> reported) {
        return layout.reports()
                .map(Layout.Reports::values)
                .map(names -> new ReportedPeriod(
                        year(reported.get(names.get("term-year"))),
                        Optional.ofNullable(reported.get(names.get("season")))
                                .map(text -> Season.valueOf(text.toString())),
                        year(reported.get(names.get("school-year")))))
                .orElse(new ReportedPeriod(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The period for people. */
    String text() {
        return termYear.map(year -> year + season.map(each -> "-" + each).orElse(""))
                .or(() -> schoolYear.map(first -> first + "-" + (first + 1)))
                .orElse("no term");
    }

    private static Optional<Integer> year(Object value) {
        return value instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }
}
