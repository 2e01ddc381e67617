package org.crosswalk.deploy.local.parts;

/** Something that a run depends on cannot be reached or does not start. The message is one sentence with the remedy. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what, where, and what to do about it */
    public Unavailable(String message) {
        super(message);
    }

    /**
     * @param message what, where, and what to do about it
     * @param cause what the part itself said
     */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
