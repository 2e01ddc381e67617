package org.crosswalk.ingest.sis;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Debezium's notices about the first reading of the tables. */
final class SnapshotNotice {
    private static final String SCHEMA = "io.debezium.connector.common.Notification";
    private static final String SNAPSHOT = "Initial Snapshot";
    private static final String TABLE_BEGINS = "IN_PROGRESS";
    private static final String TABLE = "current_collection_in_progress";

    private SnapshotNotice() {}

    static boolean is(SourceRecord record) {
        return record.valueSchema() != null
                && SCHEMA.equals(record.valueSchema().name());
    }

    /** Name of the table whose reading begins, if that is what the notice tells. */
    static Optional<String> tableThatBegins(SourceRecord record) {
        Struct notice = (Struct) record.value();
        Map<String, String> data = notice.getMap("additional_data");
        if (!SNAPSHOT.equals(notice.getString("aggregate_type"))
                || !TABLE_BEGINS.equals(notice.getString("type"))
                || data == null
                || data.get(TABLE) == null) {
            return Optional.empty();
        }
        return Optional.of(lastPart(data.get(TABLE)));
    }

    /** The table in a name such as {@code database.public.students}. */
    static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
