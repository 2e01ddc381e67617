package org.crosswalk.ingest.sis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Turns the change events of Debezium's PostgreSQL connector (whole envelopes) into contract records, one for one. A row that
 * cannot be mapped becomes a reject. What is no change of a mapped table, such as a heartbeat, becomes a record without a
 * value on a topic of its own: Connect keeps the source position of a record only when it sends one, and the database must
 * keep its log until then.
 */
public final class SisEvents implements Transformation<SourceRecord>, Versioned {
    static final String PARTNER = "partner";
    static final String MAPPING = "mapping";
    static final String WITHHELD = "withheld.columns";
    static final String POSITIONS = "positions.topic";

    /** Columns of RosarioSIS that no mapping may read: Social Security number and credentials. */
    static final List<String> NEVER_READ = List.of("custom_200000003", "username", "password");

    static final String POSITIONS_TOPIC = "crosswalk.sis-positions";

    private static final String DEBEZIUM = "io.debezium.";

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    PARTNER,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "Id of the partner whose database this is")
            .define(
                    MAPPING,
                    Type.STRING,
                    SisMapping.ROSARIO_SIS,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "Mapping of tables to facts: one that comes along, or the path of a .yaml file")
            .define(
                    WITHHELD,
                    Type.LIST,
                    NEVER_READ,
                    Importance.MEDIUM,
                    "Columns that must not leave the database; a mapping that reads one is refused")
            .define(
                    POSITIONS,
                    Type.STRING,
                    POSITIONS_TOPIC,
                    new NonEmptyString(),
                    Importance.LOW,
                    "Topic that takes the records which only say how far the database has been read");

    private final Map<String, Optional<TableFacts>> tables = new ConcurrentHashMap<>();
    private final SourceOrder order = new SourceOrder();
    private String partner;
    private String positions;
    private SisMapping mapping;

    @Override
    public void configure(Map<String, ?> configs) {
        Map<String, Object> settings = CONFIG.parse(configs);
        partner = (String) settings.get(PARTNER);
        positions = (String) settings.get(POSITIONS);
        @SuppressWarnings("unchecked")
        List<String> withheld = (List<String>) settings.get(WITHHELD);
        mapping = SisMapping.named((String) settings.get(MAPPING), Set.copyOf(withheld));
    }

    @Override
    public SourceRecord apply(SourceRecord record) {
        if (record.value() == null) {
            return forgotten(record);
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
            return position(record);
        }
        throw new DataException("A record of " + record.topic()
                + " is no whole change event of Debezium; take away the transforms before SisEvents");
    }

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public String version() {
        return AppInfoParser.getVersion();
    }

    @Override
    public void close() {}

    private SourceRecord changed(SourceRecord record, Change change) {
        return facts(change.table())
                .flatMap(facts -> facts.of(change, keyOf(record), order.version(change, record.sourceOffset())))
                .map(outgoing -> sent(record, outgoing, change.time()))
                .orElseGet(() -> position(record));
    }

    private SourceRecord forgotten(SourceRecord record) {
        return facts(SnapshotNotice.lastPart(record.topic()))
                .flatMap(facts -> facts.forgotten(keyOf(record)))
                .map(outgoing -> sent(record, outgoing, null))
                .orElseGet(() -> position(record));
    }

    private SourceRecord noticed(SourceRecord record) {
        SnapshotNotice notice = SnapshotNotice.in(record);
        if (notice instanceof SnapshotNotice.TableBegins begins) {
            return facts(begins.table())
                    .map(facts -> sent(record, facts.readAnew(order.reading(record.sourceOffset())), null))
                    .orElse(null);
        }
        if (notice instanceof SnapshotNotice.RowsFollow rows) {
            order.notBefore(rows.since());
            return position(record);
        }
        if (notice instanceof SnapshotNotice.TableRead read) {
            return readAnew(record, read);
        }
        // A notice before the first row may carry no position at all, which must not become the connector's own.
        return null;
    }

    /** What was not found in a table is told once all tables that feed its topic have been read. */
    private SourceRecord readAnew(SourceRecord record, SnapshotNotice.TableRead read) {
        if (!read.whole()) {
            throw new DataException("Table " + read.table() + " could not be read anew (" + read.outcome()
                    + "; the log tells more). Once that is mended, restart the task: it goes on where it stopped");
        }
        boolean others = mapping.tablesWith(read.table()).stream()
                .anyMatch(table -> !table.equals(read.table()) && read.waiting().contains(table));
        return others || read.since().isEmpty()
                ? position(record)
                : facts(read.table())
                        .map(facts -> sent(record, facts.readAnew(read.since().getAsLong()), null))
                        .orElseGet(() -> position(record));
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
