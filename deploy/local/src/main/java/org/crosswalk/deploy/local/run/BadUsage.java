package org.crosswalk.deploy.local.run;

/** A command that cannot be carried out as it was given. The message is one sentence with the remedy. */
public final class BadUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, and what to do instead */
    public BadUsage(String message) {
        super(message);
    }
}
