package org.crosswalk.flow;

/** Bytes that are no value of their topic, whoever reads them. */
public final class Undecodable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason what is wrong with the bytes, for people
     * @param cause what the decoder said
     */
    public Undecodable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
