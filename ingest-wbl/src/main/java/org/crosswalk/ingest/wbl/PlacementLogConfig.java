package org.crosswalk.ingest.wbl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutException;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;

/**
 * Settings of {@link PlacementLogSourceConnector}.
 *
 * @param partner id of the partner whose log this is
 * @param log the log that is written to; its rotated predecessors lie beside it
 * @param layout layout of its lines
 * @param pollInterval how often the log is looked at when nothing was new
 * @param batchLines most lines of one transaction
 * @param longestLine most bytes of a line
 * @param bootstrapServers brokers from which open rejects are read back
 * @param clientSettings further settings of the clients that read them, such as those of TLS
 */
record PlacementLogConfig(
        String partner,
        Path log,
        Layout layout,
        Duration pollInterval,
        int batchLines,
        int longestLine,
        String bootstrapServers,
        Map<String, Object> clientSettings) {
    private static final String PARTNER = "partner";
    private static final String LOG = "log";
    private static final String LAYOUT = "layout";
    private static final String POLL_INTERVAL = "poll.interval.ms";
    private static final String BATCH_LINES = "batch.lines";
    private static final String LONGEST_LINE = "longest.line.bytes";
    private static final String BOOTSTRAP_SERVERS = "rejects.bootstrap.servers";
    static final String CLIENT_PREFIX = "rejects.client.";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    PARTNER,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Id of the partner")
            .define(
                    LOG,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "The log that is written to; rotated ones are found beside it")
            .define(
                    LAYOUT,
                    Type.STRING,
                    "placement-log",
                    ConfigDef.LambdaValidator.with(
                            (name, value) -> checkLayout(name, (String) value), () -> "a layout id, or a file"),
                    Importance.HIGH,
                    "Layout of the lines: id of a bundled one, or a path that ends with .yaml")
            .define(
                    POLL_INTERVAL,
                    Type.LONG,
                    100L,
                    ConfigDef.Range.atLeast(1),
                    Importance.MEDIUM,
                    "Milliseconds between two looks at a log that has nothing new")
            .define(
                    BATCH_LINES,
                    Type.INT,
                    2_000,
                    ConfigDef.Range.atLeast(1),
                    Importance.LOW,
                    "Most lines of one transaction")
            .define(
                    LONGEST_LINE,
                    Type.INT,
                    1 << 20,
                    ConfigDef.Range.atLeast(1),
                    Importance.LOW,
                    "Most bytes of a line; a longer one is rejected")
            .define(
                    BOOTSTRAP_SERVERS,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Brokers from which open rejects are read back, such as localhost:9092");

    /**
     * The settings in a connector's configuration.
     *
     * @throws ConfigException with every problem
     */
    static PlacementLogConfig of(Map<String, String> properties) {
        String problems = DEFINITION.validate(properties).stream()
                .flatMap(value -> value.errorMessages().stream())
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        AbstractConfig config = new AbstractConfig(DEFINITION, properties, false);
        return new PlacementLogConfig(
                config.getString(PARTNER),
                Path.of(config.getString(LOG)),
                Layouts.named(config.getString(LAYOUT)).get(0),
                Duration.ofMillis(config.getLong(POLL_INTERVAL)),
                config.getInt(BATCH_LINES),
                config.getInt(LONGEST_LINE),
                config.getString(BOOTSTRAP_SERVERS),
                Map.copyOf(config.originalsWithPrefix(CLIENT_PREFIX)));
    }

    private static void checkLayout(String name, String value) {
        try {
            List<Layout> layouts = Layouts.named(value);
            if (layouts.size() != 1 || layouts.get(0).format() != LayoutFormat.JSON_LINES) {
                throw new ConfigException(name, value, "name one layout whose format is json-lines");
            }
        } catch (LayoutException e) {
            throw new ConfigException(name, value, String.join("; ", e.problems()));
        }
    }
}
