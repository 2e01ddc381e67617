package org.crosswalk.identity.blocking;

import org.crosswalk.identity.record.ReadyRecord;

/**
 * A record with the blocks that it is in. The array is never changed.
 *
 * @param record the record
 * @param keys keys of its blocks, ascending, each once
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyedRecord(ReadyRecord record, long[] keys) {}
