package org.crosswalk.identity.record;

/**
 * A record made ready for many comparisons. The array is never changed.
 *
 * @param id what tells the record from all others
 * @param source who describes the person; empty where nobody says
 * @param values a value for each comparison of the model; null where the record says nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReadyRecord(String id, String source, Object[] values) {}
