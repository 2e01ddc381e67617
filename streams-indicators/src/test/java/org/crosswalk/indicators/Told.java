package org.crosswalk.indicators;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.TreeSet;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observations;

/** What the observations of a test contribute, one line a cell: {@code cohort organization numerator/denominator/pending}. */
final class Told {
    private Told() {}

    static List<String> of(String indicator, Calendar calendar, Observation... observed) {
        return of(indicator, 1, calendar, observed);
    }

    static List<String> of(String indicator, int version, Calendar calendar, Observation... observed) {
        return Evaluation.evaluate(Observations.of(observed), calendar).rows().stream()
                .filter(row -> row.cell().indicator().equals(indicator))
                .filter(row -> row.cell().version() == version)
                .map(row -> row.cell().cohort() + " " + row.cell().organization() + " "
                        + row.counts().numerator() + "/" + row.counts().denominator() + "/"
                        + row.counts().pending())
                .toList();
    }

    /** The distinct counts of an indicator, whatever the organization. */
    static List<String> counts(String indicator, Calendar calendar, Observation... observed) {
        return List.copyOf(of(indicator, calendar, observed).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(toCollection(TreeSet::new)));
    }
}
