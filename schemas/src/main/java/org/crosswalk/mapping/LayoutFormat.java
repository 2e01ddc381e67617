package org.crosswalk.mapping;

/** How rows stand in their source. */
public enum LayoutFormat {
    /** Lines of a fixed length, fields at positions. */
    FIXED_WIDTH,
    /** Lines of fields between delimiters. */
    DELIMITED,
    /** One JSON object a line. */
    JSON_LINES,
    /** Rows of a database table. */
    TABLE
}
