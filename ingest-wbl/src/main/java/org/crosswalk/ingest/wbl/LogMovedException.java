package org.crosswalk.ingest.wbl;

import java.io.IOException;

/** A log was rotated between listing its folder and reading; listing again finds it under its new name. */
final class LogMovedException extends IOException {
    private static final long serialVersionUID = 1L;

    LogMovedException(String name) {
        super(name + " was rotated while it was read");
    }
}
