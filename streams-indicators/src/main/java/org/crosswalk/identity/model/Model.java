package org.crosswalk.identity.model;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * What a linkage compares, which pairs it looks at and where it draws its lines.
 *
 * @param columns other names under which files bring a column, by the column's own name
 * @param comparisons the comparisons; their places are their order
 * @param blocking which pairs are compared
 * @param thresholds probabilities from which on a pair is one person, or is looked at by a person
 * @param rules what no weight decides
 */
public record Model(
        Map<String, List<String>> columns,
        List<Comparison> comparisons,
        Blocking blocking,
        Thresholds thresholds,
        List<Rule> rules) {

    /** A record made ready for comparison. */
    public ReadyRecord ready(PersonRecord record) {
        Object[] values = new Object[comparisons.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = comparisons.get(i).prepare(record);
        }
        return new ReadyRecord(record.id(), record.source(), values);
    }

    /** The levels of a pair in the order of the comparisons; {@link Comparison#MISSING} where one record says nothing. */
    public int[] levels(ReadyRecord a, ReadyRecord b) {
        int[] levels = new int[comparisons.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = comparisons.get(i).level(a.values(), b.values());
        }
        return levels;
    }
}
