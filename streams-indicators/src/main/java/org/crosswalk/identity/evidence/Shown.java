package org.crosswalk.identity.evidence;

import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.record.PersonRecord;

/** What of a record's values may be shown to people. */
final class Shown {
    private static final String MASK = "***";
    private static final int LAST = 2;

    private Shown() {}

    /** What a record says in the columns of a comparison; of a confidential one the last two characters. */
    static String value(Comparison comparison, PersonRecord record) {
        String said = comparison.said(record);
        if (said == null) {
            return "";
        }
        if (!comparison.confidential()) {
            return said;
        }
        return said.length() <= LAST ? MASK : MASK + said.substring(said.length() - LAST);
    }
}
