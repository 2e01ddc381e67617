package org.crosswalk.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.RowKind;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;

/**
 * Rows of a partner about one of its students that do not fit with other rows. It names nothing but the partner's own.
 *
 * @param rule what does not fit
 * @param rows the rows concerned
 */
public record Finding(Rule rule, SourceRow rows) implements Comparable<Finding> {
    /** Second part of the keys: no file, table or topic is called so, as keys write a percent sign as {@code %25}. */
    private static final String MARK = "%finding";

    private static final int PARTS = 6;
    private static final int KIND = 4;
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rule).thenComparing(Finding::rows);

    /** Key of its reject: partner, mark, rule, student, kind of the rows, their period. */
    public String key() {
        return FactKey.joined(
                FactKey.of(rows.partner()) + '|' + MARK,
                FactKey.of(rule.id(), rows.student(), rows.kind(), rows.period()));
    }

    /** The finding that a reject's key names; empty for rejects of any other origin. */
    public static Optional<Finding> ofKey(String key) {
        List<String> parts = FactKey.parts(key);
        if (parts.size() != PARTS || !parts.get(1).equals(MARK)) {
            return Optional.empty();
        }
        var rows = new SourceRow(
                RowKind.valueOf(parts.get(KIND)), parts.get(0), parts.get(3), Integer.parseInt(parts.get(5)));
        return Rule.named(parts.get(2)).map(rule -> new Finding(rule, rows));
    }

    /** The sector of the partner, by a finding's key. */
    static Sector sector(String key) {
        return RowKind.valueOf(FactKey.parts(key).get(KIND)).sector();
    }

    /** Whether a reject's key names a finding. */
    public static boolean isKey(String key) {
        return key.contains('|' + MARK + '|');
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
