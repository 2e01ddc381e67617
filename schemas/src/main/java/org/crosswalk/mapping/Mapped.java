package org.crosswalk.mapping;

import java.util.List;

/** What became of a row. */
public sealed interface Mapped {

    /**
     * The row was read.
     *
     * @param emissions the contract records it becomes, none when the layout does not select the row
     * @param scope what the row's file restates, as the layout's {@code scope} has it; empty when it has none
     * @param rowKey the row's key within the scope, as the layout's {@code row-key} has it; empty when it has none
     */
    record Valid(List<Emission> emissions, String scope, String rowKey) implements Mapped {}

    /**
     * The row cannot be read.
     *
     * @param problems every reason, at least one
     */
    record Rejected(List<Problem> problems) implements Mapped {}
}
