package org.crosswalk.submission.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as they were sent, with their number and their hash. */
final class HashedInput extends FilterInputStream {
    private static final int DRAINED_AT_ONCE = 1 << 16;

    private final MessageDigest digest = sha256();
    private long count;
    private String hash;
    private boolean failed;

    HashedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, from, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
        if (read > 0) {
            digest.update(bytes, from, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return readNBytes((int) Math.min(wanted, DRAINED_AT_ONCE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Number of bytes that were read. */
    long count() {
        return count;
    }

    /**
     * What is wrong when these bytes cannot be unpacked: they could not be read, which may be otherwise next time, or they are
     * no whole archive.
     */
    IOException fault(IOException e) {
        if (failed || e instanceof BadContentException) {
            return e;
        }
        String what = e.getMessage() == null ? "it ends too early" : e.getMessage();
        return new BadContentException(
                "The archive is damaged or not whole (" + what + "); pack it again and send it whole", e);
    }

    /** SHA-256 of the whole file, hexadecimal; reads what is left of it. */
    String hash() throws IOException {
        if (hash == null) {
            byte[] rest = new byte[DRAINED_AT_ONCE];
            while (read(rest, 0, rest.length) >= 0) {
                // What follows the last line counts as part of the file.
            }
            hash = HexFormat.of().formatHex(digest.digest());
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
