package org.crosswalk.identity.blocking;

/**
 * Blocking keys as 64 bits: the FNV-1a hash of a rule's number and its parts' values, mixed so that all bits count. Two texts
 * that meet in 64 bits only make two more records candidates, which a comparison then tells apart.
 */
final class KeyHash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char BEFORE_VALUE = '\u001f';

    private KeyHash() {}

    /** The hash of a key without values. */
    static long ofRule(int rule) {
        return (OFFSET ^ rule) * PRIME;
    }

    /** The hash of a key with one more value. */
    static long with(long hash, String value) {
        long longer = (hash ^ BEFORE_VALUE) * PRIME;
        for (int i = 0; i < value.length(); i++) {
            longer = (longer ^ value.charAt(i)) * PRIME;
        }
        return longer;
    }

    /** The key of a hash over all values. */
    static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }
}
