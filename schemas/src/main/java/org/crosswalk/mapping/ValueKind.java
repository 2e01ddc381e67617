package org.crosswalk.mapping;

/** What a value of a layout is. */
enum ValueKind {
    TEXT,
    INTEGER,
    /** A decimal number as a whole number of hundredths. */
    HUNDREDTHS,
    /** A duration in whole minutes. */
    MINUTES,
    DATE,
    /** A moment, with the offset at which it was stated. */
    MOMENT,
    BOOLEAN,
    /** A symbol out of a code table. */
    SYMBOL
}
