package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.content.FileChangedException;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;

/** What a file changes, being handed over some records at a time; its control record is the last. */
final class FileTransaction implements AutoCloseable {
    private final DropFolder.Found file;
    private final Changes changes;
    private final Function<GenericData.Record, Map<String, Object>> offset;
    private final FileRecords records;
    private final List<Change> controls = new ArrayList<>();
    private boolean ended;

    /**
     * @param file file that it is about
     * @param changes the changes, the control record last
     * @param offset source offset of the file once its control record is written
     */
    FileTransaction(
            DropFolder.Found file,
            Changes changes,
            Function<GenericData.Record, Map<String, Object>> offset,
            FileRecords records) {
        this.file = file;
        this.changes = changes;
        this.offset = offset;
        this.records = records;
    }

    /** A control record and nothing else. */
    static FileTransaction of(
            DropFolder.Found file,
            Change control,
            Function<GenericData.Record, Map<String, Object>> offset,
            FileRecords records) {
        return new FileTransaction(file, new OneChange(control), offset, records);
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
            ended = changes.isLastNext();
            Change change = changes.next();
            if (change.topic().value() == Submission.class) {
                controls.add(change);
            }
            next.add(ended ? records.last(change, file, offset.apply(change.value())) : records.inside(change, file));
        }
        return next;
    }

    /** Whether all was handed over. */
    boolean isEnded() {
        return ended;
    }

    /** The control records that were handed over. */
    List<Change> controls() {
        return controls;
    }

    /** Gives back what the rest of the file would need. */
    @Override
    public void close() {
        changes.close();
    }

    private static final class OneChange implements Changes {
        private final Change change;
        private boolean given;

        OneChange(Change change) {
            this.change = change;
        }

        @Override
        public boolean hasNext() {
            return !given;
        }

        @Override
        public Change next() {
            given = true;
            return change;
        }

        @Override
        public boolean isLastNext() {
            return !given;
        }

        @Override
        public void close() {
            given = true;
        }
    }
}
