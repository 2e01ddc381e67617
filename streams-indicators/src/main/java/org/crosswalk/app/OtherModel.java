package org.crosswalk.app;

/** The links were made with another linkage model than the one given. The message says what to do. */
public final class OtherModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what to do */
    OtherModel(String message) {
        super(message);
    }
}
