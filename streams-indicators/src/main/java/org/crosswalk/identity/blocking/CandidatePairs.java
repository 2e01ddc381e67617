package org.crosswalk.identity.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All candidate pairs of a set of records, each once. Pairs are of places in the list of records, the smaller first. */
public final class CandidatePairs {
    /** Takes a pair. */
    public interface Taker {
        /** Takes two places in the list of records, {@code a < b}. */
        void take(int a, int b);
    }

    private final long[][] liveKeys;
    private final long[] blockKeys;
    private final int[] blockStarts;
    private final int[] members;
    private final Oversize oversize;

    /**
     * Blocks that were too large to be compared.
     *
     * @param blocks number of blocks
     * @param records records in them, a record counted once for each
     */
    public record Oversize(long blocks, long records) {}

    /**
     * Finds the blocks of records.
     *
     * @param keys keys of each record, ascending, each once
     * @param limit records in a block beyond which its pairs are no candidates
     */
    public CandidatePairs(List<long[]> keys, int limit) {
        var entries = new KeyEntries(keys);
        entries.sort();
        liveKeys = new long[keys.size()][];
        int[] counts = new int[keys.size()];
        List<int[]> blocks = new ArrayList<>();
        long blockCount = 0;
        long tooLarge = 0;
        long inTooLarge = 0;
        long live = 0;
        for (int start = 0; start < entries.size(); ) {
            int end = entries.end(start);
            int size = end - start;
            if (size > limit) {
                tooLarge++;
                inTooLarge += size;
            } else if (size > 1) {
                blocks.add(new int[] {start, end});
                blockCount++;
                live += size;
                for (int i = start; i < end; i++) {
                    counts[entries.record(i)]++;
                }
            }
            start = end;
        }
        oversize = new Oversize(tooLarge, inTooLarge);
        for (int i = 0; i < counts.length; i++) {
            liveKeys[i] = new long[counts[i]];
        }
        Arrays.fill(counts, 0);
        blockKeys = new long[(int) blockCount];
        blockStarts = new int[(int) blockCount + 1];
        members = new int[(int) live];
        int at = 0;
        for (int b = 0; b < blocks.size(); b++) {
            int[] block = blocks.get(b);
            blockKeys[b] = entries.key(block[0]);
            for (int i = block[0]; i < block[1]; i++) {
                int record = entries.record(i);
                members[at++] = record;
                liveKeys[record][counts[record]++] = blockKeys[b];
            }
            blockStarts[b + 1] = at;
        }
    }

    /** Number of blocks that are compared. */
    public int blocks() {
        return blockKeys.length;
    }

    /** What was too large. */
    public Oversize oversize() {
        return oversize;
    }

    /** Gives the pairs of some blocks; a pair of several blocks is given with the first. Safe for use by several threads. */
    public void each(int fromBlock, int toBlock, Taker taker) {
        for (int b = fromBlock; b < toBlock; b++) {
            long key = blockKeys[b];
            for (int i = blockStarts[b]; i < blockStarts[b + 1]; i++) {
                for (int j = i + 1; j < blockStarts[b + 1]; j++) {
                    if (first(liveKeys[members[i]], liveKeys[members[j]]) == key) {
                        taker.take(members[i], members[j]);
                    }
                }
            }
        }
    }

    /** The first key of two ascending lists that have one in common. */
    private static long first(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        while (true) {
            if (a[i] == b[j]) {
                return a[i];
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
