package org.crosswalk.submission.ledger;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Rows of one scope, each as four numbers in plain arrays: hash of its key, hash of its content, where the rest of it is
 * kept, and a mark. At 28 bytes a row, a million rows need about 50 MB with room to grow. Two keys with one hash would be
 * taken for one row: among ten million rows of a scope that happens once in about 400,000 scopes.
 */
final class RowTable {
    /** Position of a row that is not held yet. */
    static final long NOWHERE = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final int NONE = -1;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] contents = new long[FIRST_CAPACITY];
    private long[] positions = new long[FIRST_CAPACITY];
    private int[] marks = new int[FIRST_CAPACITY];
    private int size;

    /** The slot of a key, or a negative number when it is not there. Slots are valid until a row is added or dropped. */
    int find(long key) {
        long wanted = stored(key);
        int mask = keys.length - 1;
        for (int slot = start(wanted, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == wanted) {
                return slot;
            }
        }
        return NONE;
    }

    /** Adds a row whose key is not there yet. */
    void add(long key, long content, long position, int mark) {
        if (size * 5L >= keys.length * 3L) {
            resize(keys.length * 2, slot -> true);
        }
        insert(stored(key), content, position, mark);
    }

    long content(int slot) {
        return contents[slot];
    }

    long position(int slot) {
        return positions[slot];
    }

    int mark(int slot) {
        return marks[slot];
    }

    void mark(int slot, int mark) {
        marks[slot] = mark;
    }

    /** Sets what is held of the row in a slot. */
    void hold(int slot, long content, long position) {
        contents[slot] = content;
        positions[slot] = position;
    }

    int size() {
        return size;
    }

    /** Number of slots; those that hold a row are told by {@link #isRow}. */
    int slots() {
        return keys.length;
    }

    boolean isRow(int slot) {
        return keys[slot] != 0;
    }

    /** Visits the slot of every row. */
    void forEach(IntConsumer visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                visitor.accept(slot);
            }
        }
    }

    /** Drops every row that is held nowhere, and takes all marks away. */
    void settle() {
        boolean[] dropped = {false};
        forEach(slot -> {
            marks[slot] = 0;
            dropped[0] |= positions[slot] == NOWHERE;
        });
        if (dropped[0]) {
            resize(keys.length, slot -> positions[slot] != NOWHERE);
        }
    }

    private void resize(int capacity, IntPredicate kept) {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        long[] oldPositions = positions;
        int[] oldMarks = marks;
        boolean[] keep = new boolean[oldKeys.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            keep[slot] = oldKeys[slot] != 0 && kept.test(slot);
        }
        keys = new long[capacity];
        contents = new long[capacity];
        positions = new long[capacity];
        marks = new int[capacity];
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (keep[slot]) {
                insert(oldKeys[slot], oldContents[slot], oldPositions[slot], oldMarks[slot]);
            }
        }
    }

    private void insert(long key, long content, long position, int mark) {
        int mask = keys.length - 1;
        int slot = start(key, mask);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        contents[slot] = content;
        positions[slot] = position;
        marks[slot] = mark;
        size++;
    }

    /** An empty slot has the key 0, so a hash of 0 is kept as 1. */
    private static long stored(long key) {
        return key == 0 ? 1 : key;
    }

    private static int start(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }
}
