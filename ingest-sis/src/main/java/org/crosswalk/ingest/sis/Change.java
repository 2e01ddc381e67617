package org.crosswalk.ingest.sis;

import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A change of one table, as Debezium's envelope tells it.
 *
 * @param table name of the table
 * @param operation what happened
 * @param before the row as it was, or null
 * @param after the row as it is, or null
 * @param lsn position in the write-ahead log
 * @param snapshot whether the row was read from the table and not from the log
 * @param time when it was committed, in milliseconds since 1970 UTC, or null
 */
record Change(String table, Operation operation, Struct before, Struct after, long lsn, boolean snapshot, Long time) {

    /** Letters that Debezium uses. */
    enum Operation {
        READ("r"),
        CREATE("c"),
        UPDATE("u"),
        DELETE("d"),
        TRUNCATE("t"),
        MESSAGE("m");

        private final String letter;

        Operation(String letter) {
            this.letter = letter;
        }

        static Optional<Operation> of(String letter) {
            for (Operation operation : values()) {
                if (operation.letter.equals(letter)) {
                    return Optional.of(operation);
                }
            }
            return Optional.empty();
        }
    }

    private static final String ENVELOPE = ".Envelope";

    /** The change in a record; nothing when the record is no change of a table. */
    static Optional<Change> in(SourceRecord record) {
        if (!(record.value() instanceof Struct envelope)
                || envelope.schema().name() == null
                || !envelope.schema().name().endsWith(ENVELOPE)) {
            return Optional.empty();
        }
        Struct source = envelope.getStruct("source");
        return Operation.of(envelope.getString("op"))
                .map(operation -> new Change(
                        source.getString("table"),
                        operation,
                        row(envelope, "before"),
                        row(envelope, "after"),
                        number(source, "lsn"),
                        isSnapshot(source),
                        source.getInt64("ts_ms")));
    }

    private static Struct row(Struct envelope, String field) {
        return envelope.schema().field(field) == null ? null : envelope.getStruct(field);
    }

    private static long number(Struct source, String field) {
        Long number = source.getInt64(field);
        return number == null ? 0 : number;
    }

    private static boolean isSnapshot(Struct source) {
        Schema schema = source.schema();
        String snapshot = schema.field("snapshot") == null ? null : source.getString("snapshot");
        return snapshot != null && !snapshot.equals("false");
    }
}
