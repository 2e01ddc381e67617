package org.crosswalk.deploy.local.region;

/** How well the partners of a region know and write who their students are. */
public enum ErrorProfile {
    /** Names and birth dates are right; state ids are missing now and then, and never wrong. */
    NONE,
    /** The errors that real partners make in names, birth dates and ids, at about the rates at which they make them. */
    USUAL
}
