package org.crosswalk.identity.batch;

/** Is told how far long work has come. */
public interface Progress {
    /** Nobody wants to know. */
    Progress SILENT = (what, done, total) -> {};

    /**
     * A step is under way.
     *
     * @param what the step
     * @param done how much of it is done
     * @param total how much there is to do; 0 when nobody knows
     */
    void at(String what, long done, long total);
}
