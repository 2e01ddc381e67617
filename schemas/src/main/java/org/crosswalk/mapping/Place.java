package org.crosswalk.mapping;

/** Where in a row a field stands. */
public sealed interface Place {

    /**
     * Bytes of a fixed-width record.
     *
     * @param from first position, from 1
     * @param to last position, at least {@code from}
     */
    record Positions(int from, int to) implements Place {}

    /**
     * A column by its number.
     *
     * @param number number of the column, from 1
     */
    record Column(int number) implements Place {}

    /** The file of a set of files in which the row stands: its name without its ending. */
    record Part() implements Place {}

    /**
     * A column by its name.
     *
     * @param name name as the source has it
     */
    record Named(String name) implements Place {}
}
