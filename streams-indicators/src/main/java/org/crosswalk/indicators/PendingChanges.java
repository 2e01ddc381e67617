package org.crosswalk.indicators;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;

/**
 * Changes of one person's observations, encoded as they came and one behind the other. Most people change many times before
 * they are looked at: adding up is left until then, or until the changes are many. Immutable.
 */
final class PendingChanges {
    /** Nothing has changed. */
    static final PendingChanges NONE = new PendingChanges(new byte[0], 0);

    /** So many changes are added up into one. */
    private static final int MANY = 16;

    private final byte[] bytes;
    private final int count;

    private PendingChanges(byte[] bytes, int count) {
        this.bytes = bytes;
        this.count = count;
    }

    /** The changes of {@link #bytes}. */
    static PendingChanges of(byte[] bytes) {
        int count = 0;
        for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); count++) {
            int length = in.getInt();
            in.position(in.position() + length);
        }
        return new PendingChanges(bytes, count);
    }

    /**
     * These and one more.
     *
     * @param change encoded observations
     */
    PendingChanges and(byte[] change) {
        if (count < MANY) {
            return behind(change);
        }
        Observations sum = sum();
        return (sum.isEmpty() ? NONE : NONE.behind(ObservationsCodec.encode(sum))).behind(change);
    }

    private PendingChanges behind(byte[] change) {
        byte[] all = ByteBuffer.allocate(bytes.length + Integer.BYTES + change.length)
                .put(bytes)
                .putInt(change.length)
                .put(change)
                .array();
        return new PendingChanges(all, count + 1);
    }

    /** All changes in one; empty when they take each other back. */
    Observations sum() {
        List<Observations> parts = new ArrayList<>(count);
        for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
            byte[] change = new byte[in.getInt()];
            in.get(change);
            parts.add(ObservationsCodec.decode(change));
        }
        return sum(parts);
    }

    /** By halves, so that each observation is copied as few times as can be. */
    private static Observations sum(List<Observations> parts) {
        return switch (parts.size()) {
            case 0 -> Observations.EMPTY;
            case 1 -> parts.get(0);
            default -> {
                int half = parts.size() / 2;
                yield sum(parts.subList(0, half)).plus(sum(parts.subList(half, parts.size())));
            }
        };
    }

    /** How they are kept; not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
