package org.crosswalk.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A checksum of lines that does not depend on how their ends are written. */
final class LineSum {

    private final CRC32C sum = new CRC32C();

    /** Adds the next line, without its end. */
    void add(String line) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
    }

    long value() {
        return sum.getValue();
    }
}
