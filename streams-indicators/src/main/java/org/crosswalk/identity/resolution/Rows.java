package org.crosswalk.identity.resolution;

/** What a running linkage remembers: rows in the order of their keys. */
public interface Rows {
    /** Takes rows; says whether it wants another. */
    interface Taker {
        /** Takes a row; false when no more are wanted. */
        boolean take(String key, byte[] value);
    }

    /** The value of a key; null when there is none. */
    byte[] get(String key);

    /** Keeps a value. */
    void put(String key, byte[] value);

    /** Removes a row, if there is one. */
    void remove(String key);

    /** Gives the rows whose keys begin with a prefix, in their order. Nothing is changed while they are given. */
    void scan(String prefix, Taker taker);
}
