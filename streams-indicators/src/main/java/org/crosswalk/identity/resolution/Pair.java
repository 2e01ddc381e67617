package org.crosswalk.identity.resolution;

import java.nio.ByteBuffer;

/**
 * A pair that is a match or a possible one, as it is remembered.
 *
 * @param weight logarithm of the odds, base 2, that it is one person
 * @param match whether it is a match
 * @param open whether it waits for somebody's decision
 */
record Pair(double weight, boolean match, boolean open) {
    private static final int MATCH = 1;
    private static final int OPEN = 2;

    byte[] encode() {
        byte flags = (byte) ((match ? MATCH : 0) + (open ? OPEN : 0));
        return ByteBuffer.allocate(Double.BYTES + 1)
                .putDouble(weight)
                .put(flags)
                .array();
    }

    static Pair decode(byte[] row) {
        var in = ByteBuffer.wrap(row);
        double weight = in.getDouble();
        byte flags = in.get();
        return new Pair(weight, (flags & MATCH) != 0, (flags & OPEN) != 0);
    }

    Pair open(boolean now) {
        return new Pair(weight, match, now);
    }
}
