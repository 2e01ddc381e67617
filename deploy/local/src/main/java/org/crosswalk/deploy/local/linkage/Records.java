package org.crosswalk.deploy.local.linkage;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * The records of a file. The arrays are never changed.
 *
 * @param sorted made ready, in the order of their ids
 * @param places place in {@code sorted} of each record of the file, in the order of the file
 * @param truth by place, the number of the person in truth, or {@link org.crosswalk.identity.batch.Accuracy#UNKNOWN}
 * @param kept records that were asked for, by id, as the file has them
 * @param notes what a person should know of how the file was understood
 */
@SuppressWarnings("ArrayRecordComponent")
public record Records(
        List<ReadyRecord> sorted, int[] places, int[] truth, Map<String, PersonRecord> kept, List<String> notes) {
    /** Place of a record among those sorted. */
    int place(String id) {
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
