package org.crosswalk.submission.figures;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.vocabulary.Season;

/**
 * The period that a file reports.
 *
 * @param termYear calendar year of the term
 * @param season season of the term
 * @param schoolYear school year, by its first calendar year
 */
public record ReportedPeriod(Optional<Integer> termYear, Optional<Season> season, Optional<Integer> schoolYear) {

    /** The period that a file's values tell, as its layout names them. */
    public static ReportedPeriod of(Layout layout, Map<String, Object> reported) {
        Map<String, String> names = layout.reports().map(Layout.Reports::values).orElse(Map.of());
        Function<String, Optional<Object>> value =
                part -> Optional.ofNullable(names.get(part)).map(reported::get);
        return new ReportedPeriod(
                value.apply("term-year").map(ReportedPeriod::year),
                value.apply("season").map(season -> Season.valueOf(season.toString())),
                value.apply("school-year").map(ReportedPeriod::year));
    }

    /** The period for people. */
    public String text() {
        return termYear.map(year -> year + season.map(each -> "-" + each).orElse(""))
                .or(() -> schoolYear.map(first -> first + "-" + (first + 1)))
                .orElse("no term");
    }

    private static Integer year(Object value) {
        return ((Number) value).intValue();
    }
}
