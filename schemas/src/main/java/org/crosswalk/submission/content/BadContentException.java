package org.crosswalk.submission.content;

import java.io.IOException;

/** What a file holds cannot be taken, however often it is read. The message says why, and what to do. */
public final class BadContentException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason why, and what to do, for the person who sent the file
     */
    public BadContentException(String reason) {
        super(reason);
    }

    BadContentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
