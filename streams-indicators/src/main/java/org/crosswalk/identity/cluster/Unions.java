package org.crosswalk.identity.cluster;

/** Connected components of records by their places, from pairs in any order. */
public final class Unions {
    private final int[] parent;

    /** @param records number of records, each a component of its own at first */
    public Unions(int records) {
        parent = new int[records];
        for (int i = 0; i < records; i++) {
            parent[i] = i;
        }
    }

    /** Connects two records. */
    public void join(int a, int b) {
        int left = root(a);
        int right = root(b);
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    /** The smallest place of a record's component. */
    public int root(int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
