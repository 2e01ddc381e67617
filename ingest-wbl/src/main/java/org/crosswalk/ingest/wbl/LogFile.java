package org.crosswalk.ingest.wbl;

import java.io.IOException;

/** A log file as it was when its folder was listed. */
interface LogFile {
    /** File name without its folder, for people. */
    String name();

    /** What stays the same when the file is renamed: the file system's own key of the file. */
    String key();

    /** Whether it has been put aside, so that another file is written to. */
    boolean rotated();

    /** Length in bytes when the folder was listed. */
    long size();

    /**
     * Bytes of this very file, wherever it has been moved since.
     *
     * @param from byte position from 0
     * @param most number of bytes at most
     * @return the bytes that are there, fewer than {@code most} only at the end of the file
     * @throws LogMovedException when another file has taken its place since the folder was listed
     */
    byte[] read(long from, int most) throws IOException;
}
