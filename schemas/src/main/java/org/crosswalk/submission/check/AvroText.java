package org.crosswalk.submission.check;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Values of a record as text; days and moments, which Avro keeps as numbers, as ISO 8601 has them. */
final class AvroText {
    private AvroText() {}

    static String of(Schema schema, Object value) {
        LogicalType type = valued(schema).getLogicalType();
        if (type == null || !(value instanceof Number number)) {
            return value.toString();
        }
        return switch (type.getName()) {
            case "date" -> LocalDate.ofEpochDay(number.longValue()).toString();
            case "timestamp-millis" -> Instant.ofEpochMilli(number.longValue()).toString();
            default -> value.toString();
        };
    }

    private static Schema valued(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }
}
