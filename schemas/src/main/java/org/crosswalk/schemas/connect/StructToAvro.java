package org.crosswalk.schemas.connect;

import java.util.Collection;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Fills an Avro record from a Connect struct, as the Avro schema directs. */
final class StructToAvro {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private StructToAvro() {}

    /**
     * The record.
     *
     * @throws DataException when the struct has a field too many, or a value that does not fit
     */
    static GenericData.Record record(Schema schema, Struct struct) {
        for (var field : struct.schema().fields()) {
            if (schema.getField(field.name()) == null) {
                throw new DataException("Field '" + field.name() + "' is not in " + schema.getFullName()
                        + "; correct the mapping that fills it");
            }
        }
        GenericData.Record record = new GenericData.Record(schema);
        for (var field : schema.getFields()) {
            record.put(field.pos(), filled(field, struct));
        }
        return record;
    }

    private static Object filled(Schema.Field field, Struct struct) {
        Object value = struct.schema().field(field.name()) == null ? null : struct.get(field.name());
        if (value != null) {
            return converted(field, field.schema(), value);
        }
        if (field.schema().getType() == Schema.Type.UNION) {
            return null;
        }
        if (field.hasDefaultValue()) {
            return GenericData.get().getDefaultValue(field);
        }
        throw new DataException("Field '" + field.name() + "' must have a value; correct the mapping that fills it");
    }

    private static Object converted(Schema.Field field, Schema type, Object value) {
        try {
            return switch (type.getType()) {
                case UNION -> converted(field, ConnectSchemas.nonNull(type), value);
                case STRING -> (String) value;
                case ENUM -> symbol(field, type, (String) value);
                case INT ->
                    type.getLogicalType() instanceof LogicalTypes.Date
                            ? Math.toIntExact(Math.floorDiv(((java.util.Date) value).getTime(), MILLIS_PER_DAY))
                            : (Integer) value;
                case LONG ->
                    type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                            ? ((java.util.Date) value).getTime()
                            : (Long) value;
                case DOUBLE -> (Double) value;
                case BOOLEAN -> (Boolean) value;
                case ARRAY ->
                    ((Collection<?>) value)
                            .stream()
                                    .map(element -> converted(field, type.getElementType(), element))
                                    .toList();
                case RECORD -> record(type, (Struct) value);
                default -> throw new DataException("Field '" + field.name() + "' has a type that is not carried");
            };
        } catch (ClassCastException e) {
            throw new DataException(
                    "Field '" + field.name() + "' is " + type + ", but "
                            + value.getClass().getSimpleName() + " was given",
                    e);
        }
    }

    private static GenericData.EnumSymbol symbol(Schema.Field field, Schema type, String symbol) {
        if (!type.hasEnumSymbol(symbol)) {
            throw new DataException(
                    "Field '" + field.name() + "' has no value '" + symbol + "'; allowed are " + type.getEnumSymbols());
        }
        return new GenericData.EnumSymbol(type, symbol);
    }
}
