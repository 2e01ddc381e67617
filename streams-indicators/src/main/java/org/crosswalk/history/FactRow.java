package org.crosswalk.history;

import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keys and values of the store of facts. A key is a fact's group and member with a zero character between them; a scan of
 * everything up to it gives the group. A deleted fact stays as its version alone, so that an older state that comes late is
 * still known to be old.
 */
final class FactRow {
    private static final char MEMBER = 0;
    private static final byte TOMBSTONE = 0;

    private FactRow() {}

    /** Key of the row where a fact is kept, whatever it says. */
    static String key(FactKind kind, String factKey) {
        return key(kind.group(factKey, null), kind, factKey);
    }

    /** Key of a fact's row in a group. */
    static String key(String group, FactKind kind, String factKey) {
        return group + MEMBER + kind.member(factKey);
    }

    /** What begins the keys of a group's rows. */
    static String scan(String group) {
        return group + MEMBER;
    }

    /** The group of a row. */
    static String group(String key) {
        return key.substring(0, key.indexOf(MEMBER));
    }

    /** The row of a fact that no longer holds. */
    static byte[] tombstone(long version) {
        byte[] number = new PackedWriter().number(version).bytes();
        byte[] row = new byte[number.length + 1];
        row[0] = TOMBSTONE;
        System.arraycopy(number, 0, row, 1, number.length);
        return row;
    }

    /** Whether a row is of a fact that holds. */
    static boolean live(byte[] row) {
        return row != null && row[0] != TOMBSTONE;
    }

    /** Kind of the fact of a row; not for tombstones. */
    static FactKind kind(byte[] row) {
        return FactCodec.kind(row);
    }

    /** Version of a row, of a fact or a tombstone. */
    static long version(byte[] row) {
        return FactCodec.version(row);
    }

    /** The fact of a row; null for a tombstone or no row. */
    static SpecificRecord fact(byte[] row, FactCodec codec) {
        return live(row) ? codec.decode(row) : null;
    }

    /** Whether two rows are the same state. */
    static boolean same(byte[] a, byte[] b) {
        return Arrays.equals(a, b);
    }
}
