package org.crosswalk.deploy.local.run;

import java.util.Optional;

/** Tells whether a connector has taken what its source offered at a certain moment. */
interface SourceWatch {

    /** Notes what the source offers now. */
    void mark();

    /** Whether all that was offered at the mark is committed to the contract topics. */
    boolean reached();

    /**
     * Why the source no longer has what was not read, and the way back, in one sentence; empty when it has.
     *
     * @param failed whether the connector has failed, so that it is worth asking more
     */
    default Optional<String> loss(boolean failed) {
        return Optional.empty();
    }
}
