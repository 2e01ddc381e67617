package org.crosswalk.ingest.sis;

import java.util.Locale;

/** Positions in PostgreSQL's write-ahead log. */
final class Lsn {
    private Lsn() {}

    /** A row's position for people, such as {@code students@0/16B3748}, as PostgreSQL itself writes it. */
    static String origin(String table, long lsn) {
        return String.format(Locale.ROOT, "%s@%X/%X", table, lsn >>> 32, lsn & 0xFFFF_FFFFL);
    }
}
