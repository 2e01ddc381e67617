package org.crosswalk.submission.connect;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.TransactionContext;
import org.crosswalk.schemas.connect.AvroToStruct;
import org.crosswalk.schemas.connect.ConnectSchemas;
import org.crosswalk.submission.ledger.Change;

/**
 * Changes as the worker takes them. The last of a file ends its transaction and says that the file is done; those before it
 * carry what was held of the file.
 */
final class FileRecords {
    private final TakenFiles taken;
    private final TransactionContext transaction;

    FileRecords(TakenFiles taken, TransactionContext transaction) {
        this.taken = taken;
        this.transaction = transaction;
    }

    SourceRecord inside(Change change, DropFolder.Found file) {
        return record(change, file, taken.offset(file.name()));
    }

    SourceRecord last(Change change, DropFolder.Found file, Map<String, Object> offset) {
        SourceRecord record = record(change, file, offset);
        transaction.commitTransaction(record);
        return record;
    }

    /** Takes back all that the open transaction holds. */
    void abort() {
        transaction.abortTransaction();
    }

    private SourceRecord record(Change change, DropFolder.Found file, Map<String, Object> offset) {
        return new SourceRecord(
                taken.partition(file.name()),
                offset,
                change.topic().name(),
                change.topic().partition(change.key(), change.topic().partitions()),
                Schema.STRING_SCHEMA,
                change.key(),
                ConnectSchemas.of(change.topic().schema()),
                change.value() == null ? null : AvroToStruct.struct(change.value()));
    }
}
