package org.crosswalk.mapping;

/** How the raw value of a field is read. */
enum FieldType {
    TEXT(ValueKind.TEXT),
    INTEGER(ValueKind.INTEGER),
    DECIMAL(ValueKind.HUNDREDTHS),
    HOURS(ValueKind.MINUTES),
    DATE(ValueKind.DATE),
    PARTIAL_DATE(ValueKind.TEXT),
    TIMESTAMP(ValueKind.MOMENT),
    BOOLEAN(ValueKind.BOOLEAN),
    CODE(ValueKind.SYMBOL);

    private final ValueKind kind;

    FieldType(ValueKind kind) {
        this.kind = kind;
    }

    ValueKind kind() {
        return kind;
    }
}
