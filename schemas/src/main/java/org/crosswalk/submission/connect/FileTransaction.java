package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.submission.Change;
import org.crosswalk.submission.FileChangedException;
import org.crosswalk.submission.Outcome;

/** A file whose changes are being handed over, some at a time. */
final class FileTransaction implements AutoCloseable {
    private final DropFolder.Found file;
    private final Outcome.Changes changes;
    private final long version;
    private final FileRecords records;
    private GenericData.Record control;

    FileTransaction(DropFolder.Found file, Outcome.Changes changes, long version, FileRecords records) {
        this.file = file;
        this.changes = changes;
        this.version = version;
        this.records = records;
    }

    /**
     * The next records.
     *
     * @param most how many at most
     * @throws FileChangedException when the file is no longer the one that was compared
     */
    List<SourceRecord> next(int most) {
        List<SourceRecord> next = new ArrayList<>();
        while (next.size() < most && changes.hasNext()) {
            boolean last = changes.isLastNext();
            Change change = changes.next();
            if (last) {
                control = change.value();
                next.add(records.last(change, file, control.get("hash").toString(), version));
            } else {
                next.add(records.inside(change, file));
            }
        }
        return next;
    }

    /** The control record, once it is among the records handed over: then the transaction is at its end. */
    Optional<GenericData.Record> controlRecord() {
        return Optional.ofNullable(control);
    }

    long version() {
        return version;
    }

    String file() {
        return file.name();
    }

    /** Gives back what the rest of the file would need. */
    @Override
    public void close() {
        changes.close();
    }
}
