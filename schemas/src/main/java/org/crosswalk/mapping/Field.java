package org.crosswalk.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a layout.
 *
 * @param name name by which the layout refers to it
 * @param place where it stands
 * @param column what else is known of its column
 * @param kind what its values are
 * @param symbols the values it can have, when it has a code table; otherwise empty
 * @param required a row without it is rejected
 * @param asWritten whether values are the texts that rows have, without the blanks around them
 * @param hint what its senders are told beside what is wrong with a value
 * @param reading how its raw value is read
 */
record Field(
        String name,
        Place place,
        Column column,
        ValueKind kind,
        Set<String> symbols,
        boolean required,
        boolean asWritten,
        Optional<String> hint,
        Reading reading) {

    /**
     * A named column.
     *
     * @param otherNames names that it has in files which do not know it by its first
     * @param optional whether a file may lack it
     */
    record Column(List<String> otherNames, boolean optional) {}

    /**
     * The value in a row, or null when it has none.
     *
     * @throws Unreadable when the raw value is none of this field's
     */
    Object read(Row row) throws Unreadable {
        Object value = reading.read(row.at(place));
        if (value == null && required) {
            throw new Unreadable("required", "Give a value; a row without " + name + " cannot be taken", "");
        }
        return value;
    }

    /** What is wrong with a value, in the words of the rule and those of the layout. */
    Problem problem(Unreadable wrong) {
        Problem problem = wrong.problem(name);
        return hint.map(own -> new Problem(name, problem.rule(), problem.hint() + ". " + own, problem.value()))
                .orElse(problem);
    }
}
