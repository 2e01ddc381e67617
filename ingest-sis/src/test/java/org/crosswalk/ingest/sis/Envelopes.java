package org.crosswalk.ingest.sis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Change events of one table as Debezium's PostgreSQL connector builds them. */
final class Envelopes {
    private static final Schema SOURCE = SchemaBuilder.struct()
            .name("io.debezium.connector.postgresql.Source")
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("snapshot", Schema.OPTIONAL_STRING_SCHEMA)
            .field("db", Schema.STRING_SCHEMA)
            .field("schema", Schema.STRING_SCHEMA)
            .field("table", Schema.STRING_SCHEMA)
            .field("lsn", Schema.OPTIONAL_INT64_SCHEMA)
            .build();
    private static final Schema DAY = Date.builder().optional().build();

    private final String table;
    private final Schema row;
    private final Schema key;
    private final Schema envelope;
    private final Map<String, Object> offset = new TreeMap<>();

    /** A table with columns, of which those whose names end with {@code _date} are days, and key columns. */
    Envelopes(String table, List<String> columns, List<String> keyColumns) {
        this.table = table;
        this.row = struct("north." + table + ".Value", columns);
        this.key = keyColumns.isEmpty() ? null : struct("north." + table + ".Key", keyColumns);
        this.envelope = SchemaBuilder.struct()
                .name("north.public." + table + ".Envelope")
                .field("before", row)
                .field("after", row)
                .field("source", SOURCE)
                .field("op", Schema.STRING_SCHEMA)
                .build();
    }

    /** From here on, Debezium has passed a commit at this position. */
    Envelopes committed(long lsn) {
        offset.put("lsn_commit", lsn);
        return this;
    }

    SourceRecord event(String operation, Map<String, ?> before, Map<String, ?> after, long lsn) {
        return event(operation, before, after, lsn, "false");
    }

    SourceRecord snapshot(Map<String, ?> after, long lsn) {
        return event("r", null, after, lsn, "true");
    }

    SourceRecord readAgain(Map<String, ?> after, long lsn) {
        return event("r", null, after, lsn, "incremental");
    }

    private SourceRecord event(
            String operation, Map<String, ?> before, Map<String, ?> after, long lsn, String snapshot) {
        Struct source = new Struct(SOURCE)
                .put("ts_ms", 1_000L)
                .put("snapshot", snapshot)
                .put("db", "sis")
                .put("schema", "public")
                .put("table", table)
                .put("lsn", lsn);
        Struct value = new Struct(envelope)
                .put("before", filled(row, before))
                .put("after", filled(row, after))
                .put("source", source)
                .put("op", operation);
        return record(key(after == null ? before : after), envelope, value);
    }

    SourceRecord tombstone(Map<String, ?> values) {
        return record(key(values), null, null);
    }

    private Struct key(Map<String, ?> values) {
        return key == null ? null : filled(key, values);
    }

    private SourceRecord record(Struct recordKey, Schema schema, Object value) {
        SourceRecord record = new SourceRecord(
                Map.of("server", "north"),
                new LinkedHashMap<>(offset),
                "north.public." + table,
                null,
                recordKey == null ? null : key,
                recordKey,
                schema,
                value);
        record.headers().addString("__debezium.newkey", "anything");
        return record;
    }

    private static Struct filled(Schema schema, Map<String, ?> values) {
        if (values == null) {
            return null;
        }
        Struct struct = new Struct(schema);
        schema.fields().forEach(field -> struct.put(field, values.get(field.name())));
        return struct;
    }

    private static Schema struct(String name, List<String> columns) {
        SchemaBuilder struct = SchemaBuilder.struct().name(name).optional();
        columns.forEach(column -> struct.field(column, column.endsWith("_date") ? DAY : Schema.OPTIONAL_STRING_SCHEMA));
        return struct.build();
    }
}
