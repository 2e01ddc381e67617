package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;

/** One row of a source, whatever the source is. */
@FunctionalInterface
public interface Row {
    /**
     * The raw value at a place: text, or what a database gave ({@link Number}, {@link Boolean}, {@link
     * java.time.LocalDate}, {@link java.time.OffsetDateTime}); null where the row has none.
     */
    Object at(Place place);

    /** What is wrong with the row as a whole; a row with such problems is rejected for them alone. */
    default List<Problem> damage() {
        return List.of();
    }

    /** A row of named columns; a column that is not in the map has no value. */
    static Row of(Map<String, ?> columns) {
        return place -> place instanceof Place.Named named ? columns.get(named.name()) : null;
    }
}
