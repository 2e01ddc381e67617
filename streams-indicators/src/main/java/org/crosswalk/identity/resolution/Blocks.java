package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Which records are in which block. */
final class Blocks {
    private static final byte[] NOTHING = {};

    private final Rows rows;
    private final int limit;

    Blocks(Rows rows, int limit) {
        this.rows = rows;
        this.limit = limit;
    }

    void add(long key, String id) {
        rows.put(prefix(key) + id, NOTHING);
    }

    void remove(long key, String id) {
        rows.remove(prefix(key) + id);
    }

    /** Members of a block; of one over the limit, one more than the limit, or two, which tells how far over it is. */
    List<String> members(long key) {
        List<String> members = new ArrayList<>();
        String prefix = prefix(key);
        rows.scan(prefix, (row, nothing) -> {
            members.add(row.substring(prefix.length()));
            return members.size() < limit + 2;
        });
        return members;
    }

    /** Whether the pairs of a block with so many members are compared. */
    boolean live(int members) {
        return members <= limit;
    }

    /** Whether a block with so many members has just become too large, or was so until now. */
    boolean oneOver(int members) {
        return members == limit + 1;
    }

    /** Whether a block with so many members is as large as can be. */
    boolean full(int members) {
        return members == limit;
    }

    private static String prefix(long key) {
        return HexFormat.of().toHexDigits(key);
    }
}
