package org.crosswalk.identity.weights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** How often each combination of levels is seen among pairs. */
public final class Patterns {
    private static final class Pattern {
        private final byte[] levels;
        private final int hash;
        private long count;

        Pattern(byte[] levels) {
            this.levels = levels;
            this.hash = Arrays.hashCode(levels);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern pattern && Arrays.equals(levels, pattern.levels);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Pattern, Pattern> counts = new HashMap<>();
    private long total;

    /** Counts a pair with these levels. */
    public void add(int[] levels) {
        byte[] small = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            small[i] = (byte) levels[i];
        }
        add(small, 1);
    }

    /** Counts what others have counted. */
    public void addAll(Patterns others) {
        others.each(this::add);
    }

    /** Number of pairs. */
    public long total() {
        return total;
    }

    void each(ObjLongConsumer<byte[]> taker) {
        counts.values().forEach(pattern -> taker.accept(pattern.levels, pattern.count));
    }

    private void add(byte[] levels, long count) {
        var pattern = new Pattern(levels);
        counts.computeIfAbsent(pattern, p -> p).count += count;
        total += count;
    }
}
