package org.crosswalk.ingest.wbl;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a log begins. File systems give the key of a deleted file to a new one, and a file that is emptied keeps its key;
 * the first bytes tell whether the content is still the one that was read.
 *
 * @param length number of bytes covered, 0 to {@link #MOST}
 * @param hash hash of them, hexadecimal
 */
record LogHead(int length, String hash) {
    /** Bytes covered at most: enough for the first events, whose students and times differ between files. */
    static final int MOST = 256;

    private static final int HASH_BYTES = 8;

    /** Nothing is known of the beginning yet; every file agrees with it. */
    static final LogHead UNKNOWN = of(new byte[0], 0);

    /** The head of a file whose first bytes are {@code beginning}, of which {@code read} bytes have been read. */
    static LogHead of(byte[] beginning, long read) {
        int length = (int) Math.min(Math.min(MOST, read), beginning.length);
        byte[] hash = sha256().digest(Arrays.copyOf(beginning, length));
        return new LogHead(length, HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    }

    /** Whether a file with these first bytes begins in this way. */
    boolean agrees(byte[] beginning) {
        return beginning.length >= length && of(beginning, length).equals(this);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
