package org.crosswalk.submission.ledger;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Rows of one scope, each as four numbers: hash of its key, hash of its content, where the rest of it is kept, and a mark. A
 * row needs 53 to 107 bytes, of which the heap holds none once there are a few thousand rows. Two keys with one hash would
 * be taken for one row: among ten million rows of a scope that happens once in about 400,000 scopes.
 */
final class RowTable {
    /** Position of a row that is not held yet. */
    static final long NOWHERE = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final int NONE = -1;

    private RowSlots slots = RowSlots.of(FIRST_CAPACITY);
    private int size;

    /** The slot of a key, or a negative number when it is not there. Slots are valid until a row is added or dropped. */
    int find(long key) {
        long wanted = stored(key);
        int mask = slots.count() - 1;
        int slot = start(wanted, mask);
        for (long held = slots.key(slot); held != 0; held = slots.key(slot)) {
            if (held == wanted) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    /** Adds a row whose key is not there yet. */
    void add(long key, long content, long position, int mark) {
        if (size * 5L >= slots.count() * 3L) {
            resize(slots.count() * 2, slot -> true);
        }
        insert(slots, stored(key), content, position, mark);
        size++;
    }

    long content(int slot) {
        return slots.content(slot);
    }

    long position(int slot) {
        return slots.position(slot);
    }

    int mark(int slot) {
        return slots.mark(slot);
    }

    void mark(int slot, int mark) {
        slots.mark(slot, mark);
    }

    /** Sets what is held of the row in a slot. */
    void hold(int slot, long content, long position) {
        slots.hold(slot, content, position);
    }

    int size() {
        return size;
    }

    /** Number of slots; those that hold a row are told by {@link #isRow}. */
    int slots() {
        return slots.count();
    }

    boolean isRow(int slot) {
        return slots.key(slot) != 0;
    }

    /** Visits the slot of every row. */
    void forEach(IntConsumer visitor) {
        for (int slot = 0; slot < slots.count(); slot++) {
            if (isRow(slot)) {
                visitor.accept(slot);
            }
        }
    }

    /** Drops every row that is held nowhere, and takes all marks away. */
    void settle() {
        boolean[] dropped = {false};
        forEach(slot -> {
            slots.mark(slot, 0);
            dropped[0] |= slots.position(slot) == NOWHERE;
        });
        if (dropped[0]) {
            resize(slots.count(), slot -> slots.position(slot) != NOWHERE);
        }
    }

    private void resize(int capacity, IntPredicate kept) {
        RowSlots room = RowSlots.of(capacity);
        int[] moved = {0};
        forEach(slot -> {
            if (kept.test(slot)) {
                insert(room, slots.key(slot), slots.content(slot), slots.position(slot), slots.mark(slot));
                moved[0]++;
            }
        });
        slots = room;
        size = moved[0];
    }

    private static void insert(RowSlots into, long key, long content, long position, int mark) {
        int mask = into.count() - 1;
        int slot = start(key, mask);
        while (into.key(slot) != 0) {
            slot = (slot + 1) & mask;
        }
        into.key(slot, key);
        into.hold(slot, content, position);
        into.mark(slot, mark);
    }

    /** An empty slot has the key 0, so a hash of 0 is kept as 1. */
    private static long stored(long key) {
        return key == 0 ? 1 : key;
    }

    private static int start(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }
}
