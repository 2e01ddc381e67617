package org.crosswalk.schemas.connect;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Struct;

/** Fills a Connect struct from an Avro record. */
public final class AvroToStruct {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private AvroToStruct() {}

    /** The struct of a contract record whose days and moments are Avro's own numbers. */
    public static Struct struct(IndexedRecord record) {
        Struct struct = new Struct(ConnectSchemas.of(record.getSchema()));
        for (var field : record.getSchema().getFields()) {
            struct.put(field.name(), converted(field.schema(), record.get(field.pos())));
        }
        return struct;
    }

    private static Object converted(Schema type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.getType()) {
            case UNION -> converted(ConnectSchemas.nonNull(type), value);
            case STRING, ENUM -> value.toString();
            case INT ->
                type.getLogicalType() instanceof LogicalTypes.Date
                        ? new java.util.Date((Integer) value * MILLIS_PER_DAY)
                        : value;
            case LONG ->
                type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? new java.util.Date((Long) value)
                        : value;
            case ARRAY ->
                ((List<?>) value)
                        .stream()
                                .map(element -> converted(type.getElementType(), element))
                                .toList();
            case RECORD -> struct((IndexedRecord) value);
            default -> value;
        };
    }
}
