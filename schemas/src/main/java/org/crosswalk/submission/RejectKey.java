package org.crosswalk.submission;

import com.dynatrace.hash4j.hashing.Hashing;
import org.crosswalk.schemas.FactKey;

/**
 * How the ledger names an open reject: by file and line. It begins with a percent sign that no row's key can begin with,
 * because keys write one as {@code %25}.
 */
final class RejectKey {
    private static final String BEGIN = "%reject|";

    private RejectKey() {}

    static String of(String file, long line) {
        return BEGIN + FactKey.of(file, line);
    }

    static boolean isReject(String row) {
        return row.startsWith(BEGIN);
    }

    static boolean isOfFile(String row, String file) {
        return row.startsWith(BEGIN + FactKey.of(file, ""));
    }

    static long hash(String row) {
        return Hashing.xxh3_64().hashCharsToLong(row);
    }
}
