package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Debezium's notices about the reading of tables: the first of a database, and those that {@link Rereading} asked for. */
sealed interface SnapshotNotice {

    /** The first reading of a database comes to a table; its rows follow. */
    record TableBegins(String table) implements SnapshotNotice {}

    /** Rows of a table that is read anew follow, and replace what was told before a position. */
    record RowsFollow(long since) implements SnapshotNotice {}

    /**
     * A table has been read anew, as far as that went.
     *
     * @param table name of the table
     * @param waiting tables that are still to be read, this one among them
     * @param since what was told of it before this position and was not found does not hold; nothing when nobody said so
     * @param outcome Debezium's word for how it went
     */
    record TableRead(String table, Set<String> waiting, OptionalLong since, String outcome) implements SnapshotNotice {

        /** Whether every row of it was read. */
        boolean whole() {
            return WHOLE.contains(outcome);
        }
    }

    /** A notice that says nothing about rows. */
    record Other() implements SnapshotNotice {}

    /** What Debezium calls a table that was read to its end. */
    Set<String> WHOLE = Set.of("SUCCEEDED", "EMPTY");

    /** Whether a record is a notice. */
    static boolean is(SourceRecord record) {
        return record.valueSchema() != null
                && "io.debezium.connector.common.Notification"
                        .equals(record.valueSchema().name());
    }

    /** What the notice in a record says. */
    static SnapshotNotice in(SourceRecord record) {
        Struct notice = (Struct) record.value();
        Map<String, String> data = notice.getMap("additional_data");
        if (data == null) {
            return new Other();
        }
        String table = data.get("current_collection_in_progress");
        return switch (notice.getString("aggregate_type") + " " + notice.getString("type")) {
            case "Initial Snapshot IN_PROGRESS" -> table == null ? new Other() : new TableBegins(lastPart(table));
            case "Incremental Snapshot IN_PROGRESS" -> {
                OptionalLong since = Rereading.since(notice.getString("id"));
                yield since.isPresent() ? new RowsFollow(since.getAsLong()) : new Other();
            }
            case "Incremental Snapshot TABLE_SCAN_COMPLETED" ->
                new TableRead(
                        lastPart(data.get("scanned_collection")),
                        Stream.of(data.get("data_collections").split(","))
                                .map(SnapshotNotice::lastPart)
                                .collect(toUnmodifiableSet()),
                        Rereading.since(notice.getString("id")),
                        data.get("status"));
            default -> new Other();
        };
    }

    /** The table in a name such as {@code database.public.students}. */
    static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
