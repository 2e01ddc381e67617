package org.crosswalk.deploy.local.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.submission.check.Finding;

/**
 * A row that could not be taken, or is doubtful, as its partner is told: without the row itself, and in the words of a check.
 *
 * @param source file or table
 * @param line line in the file from 1; 0 when there is none
 * @param severity REJECTED when it could not be taken, NOTE when it was
 * @param layout layout of the row; empty when it has none
 * @param field field concerned first; empty when it is the row as a whole
 * @param column column or positions in which that field stands; empty when that is not known
 * @param value what was found there, its letters and digits replaced where it may tell who a person is
 * @param rule rule that was broken first
 * @param hint what to do about all that is wrong with the row
 */
record OpenReject(
        String source,
        long line,
        Finding.Severity severity,
        String layout,
        String field,
        String column,
        String value,
        String rule,
        String hint) {

    static final Comparator<OpenReject> BY_PLACE = Comparator.comparing(OpenReject::source)
            .thenComparing(OpenReject::line)
            .thenComparing(OpenReject::field)
            .thenComparing(OpenReject::rule)
            .thenComparing(OpenReject::hint);

    /** The field and, where its column is not called so, the column. */
    String fieldAndColumn() {
        return column.isEmpty() || column.equals(field) ? field : field + " (" + column + ")";
    }

    static OpenReject of(Reject reject, ShownFields shown) {
        String layout = reject.getLayout() == null ? "" : reject.getLayout();
        List<ToldProblem> problems = ToldProblem.of(reject.getHint()).stream()
                .map(problem -> shown.shows(layout, problem.field()) ? problem : problem.masked())
                .toList();
        ToldProblem first = problems.get(0);
        return new OpenReject(
                reject.getSource(),
                reject.getLine(),
                "WARNING".equals(reject.getSeverity()) ? Finding.Severity.NOTE : Finding.Severity.REJECTED,
                layout,
                reject.getField(),
                shown.column(layout, reject.getField()),
                first.value(),
                reject.getRule(),
                Stream.concat(
                                Stream.of(first.text()),
                                IntStream.range(1, problems.size())
                                        .mapToObj(other -> problems.get(other).sentence()))
                        .collect(Collectors.joining("; ")));
    }

    /** The same, told of a row by the place where it was read. */
    OpenReject at(Place place) {
        return new OpenReject(place.source(), place.line(), severity, layout, field, column, value, rule, hint);
    }

    /** Where it stands. */
    Place place() {
        return new Place(source, line);
    }
}
