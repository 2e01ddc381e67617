package org.crosswalk.mapping;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Values of a record as text; days and moments, which Avro keeps as numbers, as ISO 8601 has them. */
public final class AvroText {
    private AvroText() {}

    /** The text of a value of a field with a schema; the value is not null. */
    public static String of(Schema schema, Object value) {
        LogicalType type = AvroFit.plain(schema).getLogicalType();
        if (type == null || !(value instanceof Number number)) {
            return value.toString();
        }
        return switch (type.getName()) {
            case "date" -> LocalDate.ofEpochDay(number.longValue()).toString();
            case "timestamp-millis" -> Instant.ofEpochMilli(number.longValue()).toString();
            default -> value.toString();
        };
    }
}
