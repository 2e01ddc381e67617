package org.crosswalk.deploy.local.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/** The control records on the topics. Not for several threads. */
public final class Submissions {
    private final Map<String, List<String>> files = new TreeMap<>();
    private final Map<String, Integer> batches = new TreeMap<>();
    private final Map<String, Integer> readings = new TreeMap<>();
    private long lines;
    private long rejectedLines;

    /** What became of a file, as one text. */
    static String outcome(
            String status,
            long rows,
            long accepted,
            long unchanged,
            long rejected,
            long superseded,
            long held,
            long deleted) {
        return "%s %d rows: %d accepted, %d unchanged, %d rejected, %d superseded, %d held; %d deleted"
                .formatted(status, rows, accepted, unchanged, rejected, superseded, held, deleted);
    }

    void take(String key, Submission control) {
        if (control.getKind() == SubmissionKind.TRUNCATE) {
            readings.merge(control.getEntity(), 1, Integer::sum);
        } else if (control.getKind() == SubmissionKind.BATCH) {
            batches.merge(key, 1, Integer::sum);
            lines += control.getRows();
            rejectedLines += control.getRejected();
        } else {
            files.computeIfAbsent(control.getSource(), name -> new ArrayList<>())
                    .add(outcome(
                            control.getStatus().toString(),
                            control.getRows(),
                            control.getAccepted(),
                            control.getUnchanged(),
                            control.getRejected(),
                            control.getSuperseded(),
                            control.getHeld(),
                            control.getDeleted()));
        }
    }

    /** What the control records say of each file. */
    public Map<String, List<String>> files() {
        return files;
    }

    /** How often a control record of a batch is there, by its key. */
    public Map<String, Integer> batches() {
        return batches;
    }

    /** How often the first reading of a database came to the table of a topic. */
    public int readings(String topic) {
        return readings.getOrDefault(topic, 0);
    }

    /** Lines that all batches tell. */
    public long lines() {
        return lines;
    }

    /** Rejected lines that all batches tell. */
    public long rejectedLines() {
        return rejectedLines;
    }
}
