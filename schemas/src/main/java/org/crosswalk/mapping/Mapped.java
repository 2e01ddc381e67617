package org.crosswalk.mapping;

import java.util.List;

/** What became of a row. */
public sealed interface Mapped {

    /**
     * The row was read.
     *
     * @param emissions the contract records it becomes, none when the layout does not select the row
     */
    record Valid(List<Emission> emissions) implements Mapped {}

    /**
     * The row cannot be read.
     *
     * @param problems every reason, at least one
     */
    record Rejected(List<Problem> problems) implements Mapped {}
}
