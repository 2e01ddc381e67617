package org.crosswalk.identity.comparison;

import java.util.List;
import org.crosswalk.identity.record.PersonRecord;

/**
 * Compares two records in one respect. Levels are numbered from the closest agreement on; the last one is plain
 * disagreement. A respect in which one record says nothing is {@link #MISSING}: it counts neither for nor against.
 */
public interface Comparison {
    /** Level of a pair of which one says nothing. */
    int MISSING = -1;

    /** Name of that level. */
    String MISSING_NAME = "missing";

    /** Name, such as {@code birth_date}. */
    String name();

    /** The columns it reads. */
    List<String> columns();

    /** Names of the levels, the closest first, {@code different} last. */
    List<String> levels();

    /** Name of a level, {@link #MISSING} among them. */
    default String levelName(int level) {
        return level == MISSING ? MISSING_NAME : levels().get(level);
    }

    /** What a record says in the columns, joined by blanks; null when it says nothing. */
    default String said(PersonRecord record) {
        String said = null;
        for (String column : columns()) {
            String value = record.value(column);
            if (value != null) {
                said = said == null ? value : said + " " + value;
            }
        }
        return said;
    }

    /**
     * A record's value, made ready for many comparisons; equal values are equal objects.
     *
     * @return null when the record says nothing
     */
    Object prepare(PersonRecord record);

    /**
     * The level of a pair.
     *
     * @param a values of one record, in the order of the comparisons
     * @param b values of the other
     */
    int level(Object[] a, Object[] b);

    /** The text whose frequency makes an exact agreement say more or less; null where frequency is not looked at. */
    String frequent(Object value);

    /** Whether it takes far longer than comparing two codes: then it pays to make all others first. */
    default boolean dear() {
        return false;
    }

    /** Whether its values are ids of people, of which no more than the last characters are shown to anyone. */
    default boolean confidential() {
        return false;
    }
}
