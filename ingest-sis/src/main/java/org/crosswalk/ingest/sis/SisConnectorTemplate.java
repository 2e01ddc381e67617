package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.connect.storage.StringConverter;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.connect.SchemaDirectedConverter;

/**
 * The configuration of a {@link SisSourceConnector} for one partner. What could lose or double a change, or let out what
 * must stay in, is decided here and open to nobody; RATIONALE.md gives the reasons.
 */
public final class SisConnectorTemplate {
    /** A transaction of its own that changes nothing; whoever may connect may write it. */
    private static final String MESSAGE = "SELECT pg_logical_emit_message(true, 'crosswalk-heartbeat', '')";

    private SisConnectorTemplate() {}

    /** Its name only: whoever writes a configuration need not have Debezium, which the class extends. */
    static final String CONNECTOR = "org.crosswalk.ingest.sis.SisSourceConnector";

    /** The name under which the connector runs. */
    public static String connectorName(SisSettings settings) {
        return "sis-" + settings.partner();
    }

    /**
     * The complete configuration, without the connector's name.
     *
     * @throws SettingsException when the mapping cannot be used
     */
    public static Map<String, String> configuration(SisSettings settings) {
        SisMapping mapping = SisMapping.named(settings.mapping(), settings.withheld());
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("connector.class", CONNECTOR);
        configuration.put("tasks.max", "1");
        connection(configuration, settings);
        captured(configuration, settings, mapping);
        configuration.putAll(HANDLING);
        configuration.put("heartbeat.interval.ms", Integer.toString(settings.heartbeatMillis()));
        configuration.put(
                "heartbeat.action.query",
                settings.heartbeatTable().map(table -> beat(settings, table)).orElse(MESSAGE));
        configuration.put("poll.interval.ms", Integer.toString(settings.pollMillis()));
        configuration.put("max.batch.size", Integer.toString(settings.mostInBatch()));
        configuration.put("max.queue.size", Integer.toString(4 * settings.mostInBatch()));
        configuration.put("key.converter", StringConverter.class.getName());
        configuration.put("value.converter", SchemaDirectedConverter.class.getName());
        configuration.put("value.converter.schema.registry.url", settings.registryUrl());
        ours(configuration, settings);
        return configuration;
    }

    private static final Map<String, String> HANDLING = Map.ofEntries(
            Map.entry("exactly.once.support", "required"),
            Map.entry("transaction.boundary", "poll"),
            Map.entry("errors.tolerance", "none"),
            Map.entry("offset.mismatch.strategy", "trust_offset"),
            Map.entry("lsn.flush.mode", "connector"),
            Map.entry("slot.drop.on.stop", "false"),
            Map.entry("slot.max.retries", "40"),
            Map.entry("slot.retry.delay.ms", "500"),
            Map.entry("executor.shutdown.timeout.ms", "2000"),
            Map.entry("retriable.restart.connector.wait.ms", "1000"),
            Map.entry("snapshot.mode", "initial"),
            // Codes, courses and schools before the many rows that refer to them.
            Map.entry("snapshot.tables.order.by.row.count", "ascending"),
            // Tables can be read anew without a table of Debezium's in the partner's database. A large chunk,
            // because the order in which rows are told apart is rarely that of an index.
            Map.entry("read.only", "true"),
            Map.entry("incremental.snapshot.chunk.size", "20000"),
            Map.entry("skipped.operations", "none"),
            Map.entry("skip.messages.without.change", "true"),
            Map.entry("tombstones.on.delete", "true"),
            Map.entry("provide.transaction.metadata", "false"),
            Map.entry("extended.headers.enabled", "false"),
            Map.entry("unavailable.value.placeholder", StructRow.NOT_SENT),
            Map.entry("decimal.handling.mode", "string"),
            Map.entry("time.precision.mode", "connect"),
            Map.entry("schema.name.adjustment.mode", "none"),
            Map.entry("field.name.adjustment.mode", "none"),
            Map.entry("notification.enabled.channels", "sink"),
            Map.entry("notification.sink.topic.name", SisTaskSettings.POSITIONS_TOPIC),
            Map.entry("topic.creation.default.partitions", Integer.toString(Topics.PARTITIONS)),
            Map.entry("topic.creation.default.replication.factor", "-1"),
            Map.entry("topic.creation.default.cleanup.policy", "compact"),
            Map.entry("producer.override.batch.size", "131072"));

    private static void connection(Map<String, String> configuration, SisSettings settings) {
        String own = SisSlot.name(settings);
        configuration.put("database.hostname", settings.host());
        configuration.put("database.port", Integer.toString(settings.port()));
        configuration.put("database.dbname", settings.database());
        configuration.put("database.user", settings.user());
        configuration.put("database.password", settings.password());
        configuration.put("database.sslmode", settings.sslMode());
        configuration.put("topic.prefix", settings.partner());
        configuration.put("plugin.name", "pgoutput");
        configuration.put("slot.name", own);
        configuration.put("publication.name", own);
        configuration.put("publication.autocreate.mode", "filtered");
    }

    private static void captured(Map<String, String> configuration, SisSettings settings, SisMapping mapping) {
        List<String> tables = new ArrayList<>(mapping.tables());
        List<String> columns = new ArrayList<>();
        mapping.tables().forEach(table -> columns.addAll(names(settings, table, mapping.columns(table))));
        settings.heartbeatTable().ifPresent(table -> {
            tables.add(table);
            columns.addAll(names(settings, table, List.of("id", "beat")));
        });
        List<String> captured =
                tables.stream().map(table -> name(settings, table)).toList();
        configuration.put("table.include.list", String.join(",", captured));
        configuration.put("column.include.list", String.join(",", columns));
        configuration.put(
                "message.key.columns",
                mapping.tables().stream()
                        .map(table -> name(settings, table) + ":" + String.join(",", mapping.keyColumns(table)))
                        .collect(joining(";")));
        configuration.put(
                "replica.identity.autoset.values",
                mapping.tables().stream()
                        .map(table -> name(settings, table) + ":FULL")
                        .collect(joining(",")));
    }

    private static void ours(Map<String, String> configuration, SisSettings settings) {
        configuration.put(SisTaskSettings.PARTNER, settings.partner());
        configuration.put(SisTaskSettings.MAPPING, settings.mapping());
        configuration.put(SisTaskSettings.WITHHELD, String.join(",", new TreeSet<>(settings.withheld())));
        configuration.put(SisTaskSettings.BOOTSTRAP_SERVERS, settings.bootstrapServers());
        new TreeMap<>(settings.clientSettings())
                .forEach((name, text) -> configuration.put(SisTaskSettings.CLIENT_PREFIX + name, text));
    }

    private static String beat(SisSettings settings, String table) {
        return "INSERT INTO " + settings.schema() + "." + table
                + " (id, beat) VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET beat = excluded.beat";
    }

    private static List<String> names(SisSettings settings, String table, Collection<String> columns) {
        return columns.stream()
                .map(column -> name(settings, table) + "[.]" + column)
                .toList();
    }

    private static String name(SisSettings settings, String table) {
        return settings.schema() + "[.]" + table;
    }
}
