package org.crosswalk.submission.guard;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.crosswalk.schemas.FactKey;

/**
 * A file that waits for a person's decision.
 *
 * @param control its control record
 */
public record HeldFile(GenericRecord control) {
    private static final String STATE = "held";
    private static final int PARTS = 4;

    /**
     * The key of the control record of a file that is held.
     *
     * @param modified when the file was written, which tells its states apart
     */
    public static String key(String partner, String file, long modified) {
        return FactKey.of(partner, STATE, file, modified);
    }

    /** Whether a key of the submissions topic is that of a file that is or was held. */
    public static boolean isKey(String key) {
        List<String> parts = FactKey.parts(key);
        return parts.size() == PARTS && parts.get(1).equals(STATE);
    }

    /** Whether a control record is that of a file that is held. */
    public static boolean isHeld(GenericRecord control) {
        return "HELD".equals(control.get("status").toString());
    }

    /** The key of its control record. */
    public String key() {
        return key(partner(), file(), modified());
    }

    /** The key of decisions about it. */
    public String decisionKey() {
        return FactKey.of(partner(), file(), modified());
    }

    /** A short name of the hold, for people; the same wherever it is computed. */
    public String id() {
        return "%08x".formatted((int) Hashing.xxh3_64().hashCharsToLong(key()));
    }

    /** Id of the partner. */
    public String partner() {
        return text("partner");
    }

    /** Name of the file. */
    public String file() {
        return text("source");
    }

    /** When it was written, in milliseconds since 1970. */
    public long modified() {
        return (Long) control.get("modified");
    }

    /** Hash of its content. */
    public String hash() {
        return text("hash");
    }

    /** Why it is held. */
    public String reason() {
        return text("reason");
    }

    /** Number of its rows. */
    public long rows() {
        return (Long) control.get("rows");
    }

    private String text(String field) {
        Object value = control.get(field);
        return value == null ? "" : value.toString();
    }
}
