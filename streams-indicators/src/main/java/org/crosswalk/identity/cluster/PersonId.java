package org.crosswalk.identity.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Ids of people. The id follows from the anchor, the record of the person with the smallest id: it stays while others join or
 * leave around the anchor, and a record that is linked with no other is already the person that it will be the anchor of.
 */
public final class PersonId {
    /** So many bytes of the hash are written, each as two digits. */
    private static final int HASH_BYTES = 13;

    private static final String PREFIX = "P";

    /** To be copied: asking the platform for a hash takes longer than hashing an id. */
    private static final MessageDigest SHA_256 = sha256();

    private PersonId() {}

    /** The id of the person of some records. */
    public static String of(List<ReadyRecord> person) {
        return of(person.stream().map(ReadyRecord::id).min(String::compareTo).orElseThrow());
    }

    /**
     * The id of a person.
     *
     * @param anchor id of the anchor
     * @return {@code P} and 26 hexadecimal digits of the SHA-256 hash of {@code person|} and the anchor's id
     */
    public static String of(String anchor) {
        try {
            MessageDigest hash = (MessageDigest) SHA_256.clone();
            byte[] digest = hash.digest(("person|" + anchor).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The SHA-256 of every Java platform can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
