package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which records are in which block. */
final class Blocks {
    private static final byte[] NOTHING = {};
    private static final int REMEMBERED = 1 << 16;

    private final Rows rows;
    private final int limit;

    /** Blocks that are over the limit by more than one; they need not be read again to know that, until a record leaves. */
    private final Map<Long, Boolean> large = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Blocks(Rows rows, int limit) {
        this.rows = rows;
        this.limit = limit;
    }

    /**
     * A block after a record has come to it.
     *
     * @param compared members that are compared with one another, the record among them; none when the block is too large
     * @param retired members that were compared until now, when the record has made the block too large
     */
    record Entered(List<String> compared, List<String> retired) {}

    Entered add(long key, String id) {
        rows.put(prefix(key) + id, NOTHING);
        List<String> members = upToOneOver(key);
        return members.size() <= limit ? new Entered(members, List.of()) : new Entered(List.of(), members);
    }

    /**
     * A record leaves a block.
     *
     * @return the members that are to be compared again, when the block was too large until now
     */
    List<String> remove(long key, String id) {
        rows.remove(prefix(key) + id);
        large.remove(key);
        List<String> members = upToOneOver(key);
        return members.size() == limit ? members : List.of();
    }

    /** Number of blocks that were met and are over the limit by more than one. */
    int large() {
        return large.size();
    }

    /** The members of a block; none when it is too large to be compared. */
    List<String> members(long key) {
        List<String> members = upToOneOver(key);
        return members.size() <= limit ? members : List.of();
    }

    /** The members of a block that is no more than one over the limit; none of a larger one. */
    private List<String> upToOneOver(long key) {
        List<String> members = new ArrayList<>();
        if (large.containsKey(key)) {
            return members;
        }
        String prefix = prefix(key);
        rows.scan(prefix, (row, nothing) -> {
            members.add(row.substring(prefix.length()));
            return members.size() < limit + 2;
        });
        if (members.size() == limit + 2) {
            large.put(key, true);
            members.clear();
        }
        return members;
    }

    private static String prefix(long key) {
        return HexFormat.of().toHexDigits(key);
    }
}
