package org.crosswalk.submission.lines;

/** A file that is refused whole. The message says why, and what to do. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason why, and what to do
     */
    public RefusedFileException(String reason) {
        super(reason);
    }
}
