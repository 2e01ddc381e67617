package org.crosswalk.identity.model;

/** What is made of a pair of records. */
public enum Verdict {
    /** Nothing speaks for one person. */
    DIFFERENT,
    /** It may be one person: somebody should look. */
    POSSIBLE,
    /** It is one person. */
    MATCH,
    /** It is two people, and no chain of other pairs makes it one. */
    APART
}
