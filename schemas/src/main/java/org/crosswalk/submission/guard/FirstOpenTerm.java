package org.crosswalk.submission.guard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.submission.figures.ReportedPeriod;

/**
 * The first term that is open. A school year is closed when all of its terms are: it begins with a fall and ends with the
 * summer of the next calendar year.
 *
 * @param year its calendar year
 * @param season its season
 */
public record FirstOpenTerm(int year, Season season) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(SPRING|SUMMER_1|SUMMER_2|FALL))?");

    /**
     * Reads a year, such as {@code 2022} (its first term), or a term, such as {@code 2022-FALL}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static FirstOpenTerm of(String text) {
        Matcher term = TEXT.matcher(text.toUpperCase(Locale.ROOT));
        if (!term.matches()) {
            throw new IllegalArgumentException(
                    "is '" + text + "', but must be a year such as 2022, or a term such as 2022-FALL");
        }
        return new FirstOpenTerm(
                Integer.parseInt(term.group(1)), term.group(2) == null ? Season.SPRING : Season.valueOf(term.group(2)));
    }

    /** Whether a period is closed; one that is not known is open. */
    boolean closes(ReportedPeriod period) {
        if (period.termYear().isPresent()) {
            int term = period.termYear().get();
            Season when = period.season().orElse(Season.FALL);
            return term < year || term == year && when.compareTo(season) < 0;
        }
        return period.schoolYear().filter(first -> first + 1 < year).isPresent();
    }

    @Override
    public String toString() {
        return year + "-" + season;
    }
}
