package org.crosswalk.identity.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One source's description of one person.
 *
 * @param id what tells the record from all others
 * @param source who describes the person; empty where nobody says
 * @param values what is said, by column; a column that is missing or blank says nothing
 */
public record PersonRecord(String id, String source, SortedMap<String, String> values) {
    /** Column under which a comparison finds the source. */
    public static final String SOURCE = "source";

    /** A record; blank values are left out and texts are stripped. */
    public static PersonRecord of(String id, String source, Map<String, String> values) {
        SortedMap<String, String> said = new TreeMap<>();
        values.forEach((column, value) -> {
            if (value != null && !value.isBlank()) {
                said.put(column, value.strip());
            }
        });
        return new PersonRecord(id, source, said);
    }

    /** What the record says in a column; null when it says nothing. */
    public String value(String column) {
        return column.equals(SOURCE) && !source.isEmpty() ? source : values.get(column);
    }
}
