package org.crosswalk.deploy.local.feedback;

import java.util.Comparator;
import org.crosswalk.schemas.control.Reject;

/**
 * A row that could not be taken, or is doubtful, as its partner is told: without the row itself.
 *
 * @param source file or table
 * @param line line in the file from 1; 0 when there is none
 * @param severity ERROR when it could not be taken, WARNING when it was
 * @param layout layout of the row; empty when it has none
 * @param field field concerned first
 * @param rule rule that was broken first
 * @param hint what to do about all that is wrong with the row; of values only the shape is seen
 */
record OpenReject(String source, long line, String severity, String layout, String field, String rule, String hint) {
    static final String WARNING = "WARNING";

    static final Comparator<OpenReject> BY_PLACE = Comparator.comparing(OpenReject::source)
            .thenComparing(OpenReject::line)
            .thenComparing(OpenReject::field)
            .thenComparing(OpenReject::rule)
            .thenComparing(OpenReject::hint);

    static OpenReject of(Reject reject) {
        return new OpenReject(
                reject.getSource(),
                reject.getLine(),
                reject.getSeverity(),
                reject.getLayout() == null ? "" : reject.getLayout(),
                reject.getField(),
                reject.getRule(),
                Shapes.inHint(reject.getHint()));
    }
}
