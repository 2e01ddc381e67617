package org.crosswalk.schemas.registry;

/** The schema registry could not be reached, or refused a schema. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
