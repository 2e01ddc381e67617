package org.crosswalk.mapping;

/** Where in a row a field stands. */
public sealed interface Place {

    /** Where it is, as the sender of a file would look for it: a column's name, {@code column 4}, {@code positions 8-16}. */
    String told();

    /**
     * Bytes of a fixed-width record.
     *
     * @param from first position, from 1
     * @param to last position, at least {@code from}
     */
    record Positions(int from, int to) implements Place {
        @Override
        public String told() {
            return from == to ? "position " + from : "positions " + from + '-' + to;
        }
    }

    /**
     * A column by its number.
     *
     * @param number number of the column, from 1
     */
    record Column(int number) implements Place {
        @Override
        public String told() {
            return "column " + number;
        }
    }

    /** The file of a set of files in which the row stands: its name without its ending. */
    record Part() implements Place {
        @Override
        public String told() {
            return "name of the file";
        }
    }

    /**
     * A column by its name.
     *
     * @param name name as the source has it
     */
    record Named(String name) implements Place {
        @Override
        public String told() {
            return name;
        }
    }
}
