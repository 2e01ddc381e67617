package org.crosswalk.identity.blocking;

import java.util.List;

/**
 * Keys of many records, to be sorted by key and then by record. Two plain arrays and one pass by the leading bits: tens of
 * millions of entries must neither become objects nor be compared more than a few times.
 */
final class KeyEntries {
    private static final int BUCKET = 16;

    private long[] keys;
    private int[] records;

    KeyEntries(List<long[]> of) {
        int total = of.stream().mapToInt(each -> each.length).sum();
        keys = new long[total];
        records = new int[total];
        int at = 0;
        for (int i = 0; i < of.size(); i++) {
            for (long key : of.get(i)) {
                keys[at] = key;
                records[at++] = i;
            }
        }
    }

    int size() {
        return keys.length;
    }

    long key(int entry) {
        return keys[entry];
    }

    int record(int entry) {
        return records[entry];
    }

    /** The entry after the last one with the key of a given one. */
    int end(int start) {
        int end = start + 1;
        while (end < keys.length && keys[end] == keys[start]) {
            end++;
        }
        return end;
    }

    /** Sorts by key as a signed number; entries of one key stay in the order of their records. */
    void sort() {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, keys.length / BUCKET)));
        int shift = 64 - bits;
        int[] starts = new int[(1 << bits) + 1];
        for (long key : keys) {
            starts[bucket(key, shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        long[] sortedKeys = new long[keys.length];
        int[] sortedRecords = new int[keys.length];
        int[] next = starts.clone();
        for (int i = 0; i < keys.length; i++) {
            int to = next[bucket(keys[i], shift)]++;
            sortedKeys[to] = keys[i];
            sortedRecords[to] = records[i];
        }
        keys = sortedKeys;
        records = sortedRecords;
        for (int i = 0; i + 1 < starts.length; i++) {
            insertionSort(starts[i], starts[i + 1]);
        }
    }

    private static int bucket(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int record = records[i];
            int j = i - 1;
            while (j >= from && keys[j] > key) {
                keys[j + 1] = keys[j];
                records[j + 1] = records[j];
                j--;
            }
            keys[j + 1] = key;
            records[j + 1] = record;
        }
    }
}
