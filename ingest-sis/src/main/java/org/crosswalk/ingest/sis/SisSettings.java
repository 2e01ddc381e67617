package org.crosswalk.ingest.sis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/**
 * What is to be said of one partner's database; all else is decided by {@link SisConnectorTemplate}.
 *
 * @param partner id of the partner: small letters, digits and hyphens, beginning with a letter, at most 53 characters
 * @param host host of the PostgreSQL server
 * @param port its port
 * @param database name of the database
 * @param schema schema of the tables
 * @param user role that reads: REPLICATION, SELECT on the tables of the mapping, and owner of them or of the publication
 * @param password its password, best as a reference that the Connect worker resolves, such as <code>${env:SIS_PASSWORD}</code>
 * @param sslMode {@code disable}, {@code prefer}, {@code require}, {@code verify-ca} or {@code verify-full}
 * @param mapping name of a mapping that comes with Crosswalk, or the path of a mapping file
 * @param withheld columns that must not leave the database; a mapping that reads one is refused
 * @param registryUrl address of the schema registry's Confluent API
 * @param bootstrapServers brokers from which open rejects are read back
 * @param clientSettings further settings of the client that reads them, such as those of TLS
 * @param heartbeatTable table of the same schema whose one row is updated, so that an idle database lets go of its log;
 *     empty to write a message into the log instead
 * @param heartbeatMillis time between two heartbeats in milliseconds
 * @param pollMillis how long new changes may wait in milliseconds, 10 to 50
 * @param mostInBatch changes in a transaction at most
 */
public record SisSettings(
        String partner,
        String host,
        int port,
        String database,
        String schema,
        String user,
        String password,
        String sslMode,
        String mapping,
        Set<String> withheld,
        String registryUrl,
        String bootstrapServers,
        Map<String, String> clientSettings,
        Optional<String> heartbeatTable,
        int heartbeatMillis,
        int pollMillis,
        int mostInBatch) {

    private static final String REJECTS_SERVERS = "rejects.bootstrap.servers";
    private static final String CLIENT_PREFIX = "rejects.client.";
    private static final Pattern PARTNER = Pattern.compile("[a-z][a-z0-9-]{0,52}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private static final ConfigDef KEYS = new ConfigDef()
            .define("partner", Type.STRING, ConfigDef.NO_DEFAULT_VALUE, matches(PARTNER), Importance.HIGH, "")
            .define("host", Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define("port", Type.INT, 5432, Range.between(1, 65_535), Importance.HIGH, "")
            .define("database", Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define("schema", Type.STRING, "public", matches(IDENTIFIER), Importance.LOW, "")
            .define("user", Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define("password", Type.STRING, "", Importance.HIGH, "")
            .define(
                    "ssl.mode",
                    Type.STRING,
                    "prefer",
                    ValidString.in("disable", "prefer", "require", "verify-ca", "verify-full"),
                    Importance.MEDIUM,
                    "")
            .define("mapping", Type.STRING, SisMapping.ROSARIO_SIS, new NonEmptyString(), Importance.HIGH, "")
            .define("withheld.columns", Type.LIST, SisMapping.NEVER_READ, Importance.MEDIUM, "")
            .define("registry.url", Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define(REJECTS_SERVERS, Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define("heartbeat.table", Type.STRING, "crosswalk_heartbeat", emptyOr(IDENTIFIER), Importance.MEDIUM, "")
            .define("heartbeat.interval.ms", Type.INT, 5_000, Range.atLeast(100), Importance.LOW, "")
            .define("poll.interval.ms", Type.INT, 20, Range.between(10, 50), Importance.LOW, "")
            .define("max.batch.size", Type.INT, 4_096, Range.between(1, 100_000), Importance.LOW, "");

    /**
     * Settings from keys and values; README.md lists the keys and what they are by default.
     *
     * @throws SettingsException with every problem
     */
    public static SisSettings of(Map<String, String> keys) {
        List<String> problems = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(keys.keySet());
        unknown.removeAll(KEYS.names());
        unknown.removeIf(key -> key.startsWith(CLIENT_PREFIX));
        unknown.forEach(key -> problems.add(
                "'" + key + "' is no setting; known are " + String.join(", ", new TreeSet<>(KEYS.names()))));
        KEYS.validate(keys).forEach(value -> problems.addAll(value.errorMessages()));
        SettingsException.throwIfAny(problems);
        Map<String, Object> values = KEYS.parse(keys);
        return new SisSettings(
                text(values, "partner"),
                text(values, "host"),
                (Integer) values.get("port"),
                text(values, "database"),
                text(values, "schema"),
                text(values, "user"),
                text(values, "password"),
                text(values, "ssl.mode"),
                text(values, "mapping"),
                Set.copyOf((List<String>) values.get("withheld.columns")),
                text(values, "registry.url"),
                text(values, REJECTS_SERVERS),
                clientSettings(keys),
                Optional.of(text(values, "heartbeat.table")).filter(table -> !table.isEmpty()),
                (Integer) values.get("heartbeat.interval.ms"),
                (Integer) values.get("poll.interval.ms"),
                (Integer) values.get("max.batch.size"));
    }

    private static Map<String, String> clientSettings(Map<String, String> keys) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(CLIENT_PREFIX))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(CLIENT_PREFIX.length()), Map.Entry::getValue));
    }

    private static String text(Map<String, Object> values, String key) {
        return (String) values.get(key);
    }

    private static ConfigDef.Validator matches(Pattern pattern) {
        return (name, value) -> {
            if (value != null && !pattern.matcher((String) value).matches()) {
                throw new ConfigException(name, value, "It must have the form " + pattern.pattern());
            }
        };
    }

    private static ConfigDef.Validator emptyOr(Pattern pattern) {
        return (name, value) -> {
            if (!"".equals(value)) {
                matches(pattern).ensureValid(name, value);
            }
        };
    }
}
