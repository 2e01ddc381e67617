package org.crosswalk.ingest.sis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.ingest.sis.Change.Operation;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;

/**
 * Turns the change events of Debezium's PostgreSQL connector (whole envelopes) into contract records. A row that cannot be mapped
 * becomes a reject, which ends when the row is corrected or gone. What is no change of a mapped table, such as a heartbeat,
 * becomes a record without a value on a topic of its own: Connect keeps the source position of a record only when it sends one,
 * and the database must keep its log until then.
 */
final class SisEvents {
    private static final String DEBEZIUM = "io.debezium.";
    private static final String REJECTS = Topics.rejects(Sector.K12).name();

    private final Map<String, Optional<TableFacts>> tables = new ConcurrentHashMap<>();
    private final SourceOrder order = new SourceOrder();
    private final String partner;
    private final String positions;
    private final SisMapping mapping;
    private final OpenRejects rejects;

    /** @param rejects those that are open; they change with the records */
    SisEvents(SisTaskSettings settings, OpenRejects rejects) {
        this.partner = settings.partner();
        this.positions = settings.positions();
        this.mapping = SisMapping.named(settings.mapping(), settings.withheld());
        this.rejects = rejects;
    }

    /**
     * What a record of Debezium becomes: the ends of rejects, and what it says itself. Nothing only for a notice that may hold no
     * position.
     */
    List<SourceRecord> records(SourceRecord record) {
        if (record.value() == null) {
            return List.of(forgotten(record));
        }
        if (SnapshotNotice.is(record)) {
            return noticed(record);
        }
        Optional<Change> change = Change.in(record);
        if (change.isPresent()) {
            return changed(record, change.get());
        }
        if (record.valueSchema() != null
                && String.valueOf(record.valueSchema().name()).startsWith(DEBEZIUM)) {
            return List.of(position(record));
        }
        throw new DataException(
                "A record of " + record.topic() + " is no whole change event of Debezium; take away the transforms");
    }

    private List<SourceRecord> changed(SourceRecord record, Change change) {
        Optional<TableFacts> facts = facts(change.table());
        if (facts.isEmpty()) {
            return List.of(position(record));
        }
        Struct key = keyOf(record);
        long version = order.version(change, record.sourceOffset());
        Optional<Outgoing> outgoing = facts.get().of(change, key, version);
        List<String> ended = change.operation() == Operation.TRUNCATE ? rejects.endAll(change.table()) : List.of();
        if (outgoing.isPresent() && outgoing.get().topic().equals(REJECTS)) {
            rejects.open(outgoing.get().key(), version);
        } else if (key != null) {
            ended = new ArrayList<>(ended);
            String ownReject = facts.get().rejectKey(key);
            if (rejects.end(ownReject)) {
                ended.add(ownReject);
            }
        }
        SourceRecord told =
                outgoing.map(each -> sent(record, each, change.time())).orElseGet(() -> position(record));
        return withEnds(record, ended, told);
    }

    private SourceRecord forgotten(SourceRecord record) {
        return facts(SnapshotNotice.lastPart(record.topic()))
                .flatMap(facts -> facts.forgotten(keyOf(record)))
                .map(outgoing -> sent(record, outgoing, null))
                .orElseGet(() -> position(record));
    }

    private List<SourceRecord> noticed(SourceRecord record) {
        SnapshotNotice notice = SnapshotNotice.in(record);
        if (notice instanceof SnapshotNotice.TableBegins begins) {
            return facts(begins.table())
                    .map(facts -> withEnds(
                            record,
                            rejects.endAll(begins.table()),
                            sent(record, facts.readAnew(order.reading(record.sourceOffset())), null)))
                    .orElse(List.of());
        }
        if (notice instanceof SnapshotNotice.RowsFollow rows) {
            order.notBefore(rows.since());
            return List.of(position(record));
        }
        if (notice instanceof SnapshotNotice.TableRead read) {
            return readAnew(record, read);
        }
        // A notice before the first row may carry no position at all, which must not become the connector's own.
        return List.of();
    }

    /** What was not found in a table is told once all tables that feed its topic have been read. */
    private List<SourceRecord> readAnew(SourceRecord record, SnapshotNotice.TableRead read) {
        if (!read.whole()) {
            throw new DataException("Table " + read.table() + " could not be read anew (" + read.outcome()
                    + "; the log tells more). Once that is mended, restart the task: it goes on where it stopped");
        }
        List<String> together = mapping.tablesWith(read.table());
        boolean others = together.stream()
                .anyMatch(table -> !table.equals(read.table()) && read.waiting().contains(table));
        Optional<TableFacts> facts = facts(read.table());
        if (others || read.since().isEmpty() || facts.isEmpty()) {
            return List.of(position(record));
        }
        long since = read.since().getAsLong();
        List<String> ended = together.stream()
                .flatMap(table -> rejects.endBefore(table, since).stream())
                .toList();
        return withEnds(record, ended, sent(record, facts.get().readAnew(since), null));
    }

    private static List<SourceRecord> withEnds(SourceRecord record, List<String> ended, SourceRecord told) {
        if (ended.isEmpty()) {
            return List.of(told);
        }
        List<SourceRecord> records = new ArrayList<>(ended.size() + 1);
        ended.forEach(key -> records.add(sent(record, Outgoing.of(Topics.rejects(Sector.K12), key, null), null)));
        records.add(told);
        return records;
    }

    private SourceRecord position(SourceRecord record) {
        return sent(record, new Outgoing(positions, null, partner, null), null);
    }

    private Optional<TableFacts> facts(String table) {
        return tables.computeIfAbsent(table, name -> mapping.table(name).map(known -> new TableFacts(partner, known)));
    }

    private static SourceRecord sent(SourceRecord record, Outgoing outgoing, Long time) {
        Struct value = outgoing.value();
        return record.newRecord(
                outgoing.topic(),
                outgoing.partition(),
                Schema.STRING_SCHEMA,
                outgoing.key(),
                value == null ? null : value.schema(),
                value,
                time,
                new ConnectHeaders());
    }

    private static Struct keyOf(SourceRecord record) {
        return record.key() instanceof Struct key ? key : null;
    }
}
