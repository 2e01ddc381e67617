package org.crosswalk.submission.ledger;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;
import org.crosswalk.schemas.FactKey;

/**
 * How the ledger and the topic of rejects name an open reject: by the row's own key where it has one, so that whoever mends
 * the row ends its reject wherever it stands then, otherwise by file, line and scope. In the ledger it begins with a percent sign
 * and a word, as no row's key can, because keys write a percent sign as {@code %25}.
 *
 * @param row its name in the ledger
 * @param parts its key among the partner's rejects
 */
record RejectKey(String row, List<String> parts) {
    private static final String OF_LINE = "%reject|";
    private static final String OF_ROW = "%row|";

    /** Of a row with a key. */
    static RejectKey ofRow(String layout, String scope, String row) {
        return new RejectKey(OF_ROW + row, List.of(layout, scope, row));
    }

    /** Of a row whose key cannot be read; the scope tells it from the same line of a later file that is about another one. */
    static RejectKey ofLine(String file, long line, String scope) {
        return new RejectKey(OF_LINE + FactKey.of(file, line), List.of(file, Long.toString(line), scope));
    }

    static boolean isReject(String row) {
        return row.startsWith(OF_LINE) || row.startsWith(OF_ROW);
    }

    /** Whether a reject has no better name than a line of a file. */
    static boolean isOfFile(String row, String file) {
        return row.startsWith(OF_LINE + FactKey.of(file, ""));
    }

    static long hash(String row) {
        return Hashing.xxh3_64().hashCharsToLong(row);
    }

    /** Hash of the row, its file and its line, all of which a reject tells. */
    static long content(String file, long line, long content) {
        return Hashing.xxh3_64()
                .hashStream()
                .putString(file)
                .putLong(line)
                .putLong(content)
                .getAsLong();
    }
}
