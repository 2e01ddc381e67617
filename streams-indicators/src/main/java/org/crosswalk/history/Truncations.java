package org.crosswalk.history;

import java.util.HashMap;
import java.util.Map;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/**
 * The tables that sources have emptied: facts of a partner and topic with a lower version than the emptying do not hold,
 * whether they come before or after it. The order in which control records arrive does not matter. Not safe for use by
 * several threads.
 */
public final class Truncations {
    private final Map<String, Long> emptied = new HashMap<>();

    /**
     * Takes a control record; all but those of emptied tables are passed over.
     *
     * @return whether facts that held before may not hold any more
     */
    public boolean take(Submission submission) {
        if (submission.getKind() != SubmissionKind.TRUNCATE || submission.getEntity() == null) {
            return false;
        }
        String table = FactKey.of(submission.getPartner(), submission.getEntity());
        long before = emptied.getOrDefault(table, Long.MIN_VALUE);
        emptied.merge(table, submission.getVersion(), Math::max);
        return submission.getVersion() > before;
    }

    /**
     * Whether a fact is younger than the last emptying of its table.
     *
     * @param topic contract topic of the fact
     */
    public boolean outlived(String topic, String partner, long version) {
        return emptied.isEmpty() || version >= emptied.getOrDefault(FactKey.of(partner, topic), Long.MIN_VALUE);
    }
}
