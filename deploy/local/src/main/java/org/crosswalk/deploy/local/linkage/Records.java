package org.crosswalk.deploy.local.linkage;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * The records of a file. The arrays are never changed.
 *
 * @param set the records, made ready
 * @param places place in the set of each record of the file, in the order of the file
 * @param truth by place, the number of the person in truth, or {@link org.crosswalk.identity.batch.Accuracy#UNKNOWN}
 * @param kept records that were asked for, by id, as the file has them
 * @param notes what a person should know of how the file was understood
 */
@SuppressWarnings("ArrayRecordComponent")
public record Records(RecordSet set, int[] places, int[] truth, Map<String, PersonRecord> kept, List<String> notes) {
    /** The records in the order of their ids. */
    List<ReadyRecord> sorted() {
        return set.records();
    }

    /** Place of a record among those sorted. */
    int place(String id) {
        List<ReadyRecord> sorted = set.records();
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).id().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
