package org.crosswalk.submission.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes out of an archive, not more than an honest archive can hold: text packs to a tenth or a thirtieth, blanks to less,
 * but what unpacks to hundreds of times its size was made to fill memory and disks.
 */
final class UnpackedInput extends FilterInputStream {
    /** How many bytes may come out of each that went in. */
    static final long MOST_FROM_ONE = 200;

    /** Small archives may hold anything. */
    static final long ALWAYS_ALLOWED = 64L << 20;

    private final HashedInput packed;
    private long count;

    /**
     * @param in the bytes out of the archive
     * @param packed the archive
     */
    UnpackedInput(InputStream in, HashedInput packed) {
        super(in);
        this.packed = packed;
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
            throw packed.fault(e);
        }
        if (read > 0) {
            count += read;
            if (count > ALWAYS_ALLOWED && count / MOST_FROM_ONE > packed.count()) {
                throw new BadContentException("The archive unpacks to more than " + MOST_FROM_ONE
                        + " times its size, which no report does; send the report unpacked");
            }
        }
        return read;
    }
}
