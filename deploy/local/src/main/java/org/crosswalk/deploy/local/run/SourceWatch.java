package org.crosswalk.deploy.local.run;

/** Tells whether a connector has taken what its source offered at a certain moment. */
interface SourceWatch {

    /** Notes what the source offers now. */
    void mark();

    /** Whether all that was offered at the mark is committed to the contract topics. */
    boolean reached();
}
