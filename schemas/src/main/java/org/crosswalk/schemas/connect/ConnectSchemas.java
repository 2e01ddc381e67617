package org.crosswalk.schemas.connect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalTypes;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Timestamp;

/**
 * Connect schemas of contract records. The Avro schema is the only truth; the Connect schema follows it field by field:
 * enums are strings, days are {@link Date}, moments are {@link Timestamp}, {@code ["null", T]} is optional.
 */
public final class ConnectSchemas {
    private static final Map<org.apache.avro.Schema, Schema> KNOWN = new ConcurrentHashMap<>();

    private ConnectSchemas() {}

    /** The Connect schema of a contract record's Avro schema; the same object for the same schema. */
    public static Schema of(org.apache.avro.Schema record) {
        return KNOWN.computeIfAbsent(record, ConnectSchemas::struct);
    }

    private static Schema struct(org.apache.avro.Schema record) {
        SchemaBuilder struct = SchemaBuilder.struct().name(record.getFullName()).optional();
        for (var field : record.getFields()) {
            struct.field(field.name(), field(field.schema()));
        }
        return struct.build();
    }

    private static Schema field(org.apache.avro.Schema type) {
        if (type.getType() == org.apache.avro.Schema.Type.UNION) {
            return plain(nonNull(type)).optional().build();
        }
        return type.getType() == org.apache.avro.Schema.Type.RECORD
                ? struct(type)
                : plain(type).build();
    }

    private static SchemaBuilder plain(org.apache.avro.Schema type) {
        var logical = type.getLogicalType();
        if (logical instanceof LogicalTypes.Date) {
            return Date.builder();
        }
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return Timestamp.builder();
        }
        return switch (type.getType()) {
            case STRING, ENUM -> SchemaBuilder.string();
            case INT -> SchemaBuilder.int32();
            case LONG -> SchemaBuilder.int64();
            case DOUBLE -> SchemaBuilder.float64();
            case BOOLEAN -> SchemaBuilder.bool();
            case ARRAY -> SchemaBuilder.array(field(type.getElementType()));
            default -> throw new IllegalArgumentException("Contract records have no fields of type " + type);
        };
    }

    /** The one type of a nullable field that is not null. */
    static org.apache.avro.Schema nonNull(org.apache.avro.Schema union) {
        return union.getTypes().stream()
                .filter(type -> type.getType() != org.apache.avro.Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
