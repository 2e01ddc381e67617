package org.crosswalk.mapping;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Which values fit which fields of a contract record, and how they are written there. */
final class AvroFit {
    private AvroFit() {}

    /** Why values of a kind do not fit a field; nothing when they do. */
    static Optional<String> misfit(Schema.Field field, ValueKind kind, Set<String> symbols) {
        Schema type = plain(field.schema());
        boolean fits =
                switch (type.getType()) {
                    case STRING -> kind == ValueKind.TEXT || kind == ValueKind.SYMBOL || kind == ValueKind.INTEGER;
                    case ENUM -> kind == ValueKind.SYMBOL;
                    case BOOLEAN -> kind == ValueKind.BOOLEAN;
                    case INT -> kind == (isDate(type) ? ValueKind.DATE : ValueKind.INTEGER);
                    case LONG -> kind == longKind(field.name(), type);
                    default -> false;
                };
        if (!fits) {
            return Optional.of("does not take values of the kind " + kind);
        }
        if (type.getType() == Schema.Type.ENUM && !type.getEnumSymbols().containsAll(symbols)) {
            return Optional.of("knows only " + type.getEnumSymbols() + ", but its values are " + symbols);
        }
        return Optional.empty();
    }

    /** How values are written into a field of a schema. */
    static Function<Object, Object> of(Schema schema) {
        Schema type = plain(schema);
        return switch (type.getType()) {
            case STRING -> Object::toString;
            case ENUM -> symbols(type)::get;
            case INT ->
                isDate(type)
                        ? value -> Math.toIntExact(((LocalDate) value).toEpochDay())
                        : value -> Math.toIntExact((Long) value);
            case LONG ->
                value -> value instanceof OffsetDateTime moment
                        ? moment.toInstant().toEpochMilli()
                        : value;
            default -> Function.identity();
        };
    }

    private static Map<String, Object> symbols(Schema type) {
        Map<String, Object> symbols = new HashMap<>();
        type.getEnumSymbols().forEach(symbol -> symbols.put(symbol, new GenericData.EnumSymbol(type, symbol)));
        return symbols;
    }

    /** The schema of the values that a field may have beside null. */
    static Schema plain(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private static boolean isDate(Schema type) {
        return type.getLogicalType() instanceof LogicalTypes.Date;
    }

    /** The unit of a long stands in the field's name, so that hundredths never land where minutes are meant. */
    private static ValueKind longKind(String field, Schema type) {
        if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return ValueKind.MOMENT;
        }
        return field.endsWith("Hundredths")
                ? ValueKind.HUNDREDTHS
                : field.endsWith("Minutes") ? ValueKind.MINUTES : ValueKind.INTEGER;
    }
}
