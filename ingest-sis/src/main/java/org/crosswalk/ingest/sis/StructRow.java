package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/** A row of a table, or its key, as Debezium gives it. */
final class StructRow implements Row {
    /** What Debezium puts where a large value did not change and the server did not send it. */
    static final String NOT_SENT = "__debezium_unavailable_value";

    private static final String EPOCH_DAY = "io.debezium.time.Date";
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final Struct struct;

    StructRow(Struct struct) {
        this.struct = struct;
    }

    @Override
    public Object at(Place place) {
        return place instanceof Place.Named column ? value(struct.schema().field(column.name())) : null;
    }

    /** Those of some columns that the row does not have. */
    Set<String> missing(Set<String> columns) {
        Set<String> missing = new TreeSet<>(columns);
        missing.removeIf(column -> struct.schema().field(column) != null);
        return missing;
    }

    /** Those of some columns whose value was not sent. */
    Set<String> notSent(Set<String> columns) {
        Set<String> notSent = new TreeSet<>(columns);
        notSent.removeIf(column -> !NOT_SENT.equals(struct.get(column)));
        return notSent;
    }

    /** Whether another row has the same values in some columns. */
    boolean agrees(StructRow other, Set<String> columns) {
        return columns.stream().allMatch(column -> Objects.equals(struct.get(column), other.struct.get(column)));
    }

    /** Some columns with their values, for people. */
    String text(Set<String> columns) {
        return columns.stream()
                .filter(column -> struct.schema().field(column) != null)
                .map(column -> column + "=" + value(struct.schema().field(column)))
                .collect(joining(", "));
    }

    private Object value(Field field) {
        if (field == null) {
            return null;
        }
        Object value = struct.get(field);
        if (value instanceof Date day
                && org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(
                        field.schema().name())) {
            return LocalDate.ofEpochDay(Math.floorDiv(day.getTime(), MILLIS_PER_DAY));
        }
        if (value instanceof Integer day && EPOCH_DAY.equals(field.schema().name())) {
            return LocalDate.ofEpochDay(day);
        }
        return value;
    }
}
