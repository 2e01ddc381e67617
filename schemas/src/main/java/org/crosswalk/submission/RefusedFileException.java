package org.crosswalk.submission;

/** A file that is refused whole. The message says why, and what to do. */
final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String reason) {
        super(reason);
    }
}
