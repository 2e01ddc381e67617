package org.crosswalk.submission.connect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutException;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.guard.GuardSettings;

/**
 * Settings of a drop folder's connector.
 *
 * @param partner id of the partner whose files these are
 * @param folder folder into which they are dropped
 * @param archive where files go that were dealt with; empty: they stay
 * @param layouts layouts that they may have
 * @param bootstrapServers brokers from which the ledger is read back
 * @param registryUrl address of the registry's Confluent API
 * @param pollInterval how often the folder is looked through; a file is taken when two looks found it the same
 * @param unfinishedAfter how long a file without its trailer may stay as it is before it is refused
 * @param restingFor how long a file whose layout has no trailer must stay as it is before it is taken
 * @param guards when a file is held until a person decides
 * @param batchRecords most records handed over at once
 * @param clientSettings further settings of the clients that read the ledger, such as those of TLS
 */
public record DropFolderConfig(
        String partner,
        Path folder,
        Optional<Path> archive,
        List<Layout> layouts,
        String bootstrapServers,
        String registryUrl,
        Duration pollInterval,
        Duration unfinishedAfter,
        Duration restingFor,
        GuardSettings guards,
        int batchRecords,
        Map<String, Object> clientSettings) {

    static final String PARTNER = "partner";
    static final String FOLDER = "folder";
    /** Name of the setting of the archive. */
    public static final String ARCHIVE = "archive.folder";

    static final String LAYOUTS = "layouts";
    static final String BOOTSTRAP_SERVERS = "ledger.bootstrap.servers";
    static final String REGISTRY_URL = "ledger.schema.registry.url";
    static final String POLL_INTERVAL = "poll.interval.ms";
    static final String UNFINISHED_AFTER = "unfinished.file.ms";
    static final String RESTING_FOR = "resting.file.ms";
    static final String BATCH_RECORDS = "batch.records";
    static final String CLIENT_PREFIX = "ledger.client.";
    /** What the names of settings of guards begin with. */
    public static final String GUARDS_PREFIX = "guards.";

    /**
     * The definition of the settings.
     *
     * @param layouts ids of the layouts that are taken when none are named, separated by commas
     */
    public static ConfigDef definition(String layouts) {
        ConfigDef.Validator said = new ConfigDef.NonEmptyString();
        return new ConfigDef()
                .define(PARTNER, Type.STRING, ConfigDef.NO_DEFAULT_VALUE, said, Importance.HIGH, "Id of the partner")
                .define(
                        FOLDER,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Folder into which the partner's files are dropped")
                .define(
                        ARCHIVE,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Folder into which files go that were dealt with; without one they stay where they are")
                .define(
                        LAYOUTS,
                        Type.LIST,
                        layouts,
                        ConfigDef.LambdaValidator.with(DropFolderConfig::checkLayouts, () -> "layout ids, or files"),
                        Importance.HIGH,
                        "Layouts that the files may have: ids of bundled ones, or paths that end with .yaml")
                .define(
                        BOOTSTRAP_SERVERS,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Brokers from which the ledger of earlier files is read back, such as localhost:9092")
                .define(
                        REGISTRY_URL,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        said,
                        Importance.HIGH,
                        "Address of the schema registry's Confluent API, such as http://localhost:8081/apis/ccompat/v7")
                .define(
                        POLL_INTERVAL,
                        Type.LONG,
                        250L,
                        ConfigDef.Range.atLeast(1),
                        Importance.MEDIUM,
                        "Milliseconds between two looks through the folder")
                .define(
                        UNFINISHED_AFTER,
                        Type.LONG,
                        10_000L,
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Milliseconds that a file without its trailer may stay as it is before it is refused")
                .define(
                        RESTING_FOR,
                        Type.LONG,
                        1_000L,
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Milliseconds that a file whose layout has no trailer must stay as it is before it is taken")
                .define(
                        BATCH_RECORDS,
                        Type.INT,
                        2_000,
                        ConfigDef.Range.atLeast(1),
                        Importance.LOW,
                        "Most records that are handed to the worker at once");
    }

    /**
     * The settings in a connector's configuration.
     *
     * @throws ConfigException with every problem
     */
    public static DropFolderConfig of(ConfigDef definition, Map<String, String> properties) {
        String problems = definition.validate(properties).stream()
                .flatMap(value -> value.errorMessages().stream())
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        AbstractConfig config = new AbstractConfig(definition, properties, false);
        List<Layout> layouts = layouts(config.getList(LAYOUTS));
        List<String> unfit = new ArrayList<>();
        GuardSettings guards = guards(properties, layouts, (name, problem) -> unfit.add("'" + name + "' " + problem));
        if (!unfit.isEmpty()) {
            throw new ConfigException(String.join("; ", unfit));
        }
        return new DropFolderConfig(
                config.getString(PARTNER),
                Path.of(config.getString(FOLDER)),
                archive(config.getString(ARCHIVE)),
                layouts,
                config.getString(BOOTSTRAP_SERVERS),
                config.getString(REGISTRY_URL),
                Duration.ofMillis(config.getLong(POLL_INTERVAL)),
                Duration.ofMillis(config.getLong(UNFINISHED_AFTER)),
                Duration.ofMillis(config.getLong(RESTING_FOR)),
                guards,
                config.getInt(BATCH_RECORDS),
                Map.copyOf(config.originalsWithPrefix(CLIENT_PREFIX)));
    }

    /**
     * Adds the problems that no single setting has by itself: keys that nobody knows, and a worker or connector that would
     * not write each file in one transaction.
     *
     * @return {@code config}, with its problems
     */
    public static Config check(Config config, ConfigDef definition, Map<String, String> properties) {
        ConnectorSettings settings = new ConnectorSettings(config, properties);
        settings.refuseUnknown(definition, CLIENT_PREFIX, GUARDS_PREFIX);
        checkGuards(definition, properties, settings);
        checkArchive(properties, settings);
        if (!"connector".equals(properties.get("transaction.boundary"))) {
            settings.problem("transaction.boundary", "Set transaction.boundary=connector: one file is one transaction");
        }
        return settings.checked();
    }

    private static Optional<Path> archive(String named) {
        return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
    }

    private static void checkArchive(Map<String, String> properties, ConnectorSettings settings) {
        String folder = properties.getOrDefault(FOLDER, "");
        archive(properties.getOrDefault(ARCHIVE, ""))
                .filter(named -> normal(named).equals(normal(Path.of(folder))))
                .ifPresent(same -> settings.problem(
                        ARCHIVE, "'" + same + "' is the drop folder itself; name another folder, or leave it out"));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void checkGuards(ConfigDef definition, Map<String, String> properties, ConnectorSettings settings) {
        Object given = properties.get(LAYOUTS);
        Object named = given == null ? definition.defaultValues().get(LAYOUTS) : given;
        try {
            List<?> names = (List<?>) ConfigDef.parseType(LAYOUTS, named, Type.LIST);
            List<Layout> layouts = layouts(names.stream().map(Object::toString).toList());
            guards(properties, layouts, (name, problem) -> settings.problem(name, "'" + name + "' " + problem));
        } catch (LayoutException e) {
            // The layouts themselves are wrong; that setting tells it.
            settings.problem(LAYOUTS, "Guards are not checked before the layouts can be read");
        }
    }

    private static GuardSettings guards(
            Map<String, String> properties, List<Layout> layouts, BiConsumer<String, String> problems) {
        Map<String, String> texts = new HashMap<>();
        properties.forEach((name, text) -> {
            if (name.startsWith(GUARDS_PREFIX)) {
                texts.put(name.substring(GUARDS_PREFIX.length()), text);
            }
        });
        List<String> ids = layouts.stream().map(Layout::id).toList();
        return GuardSettings.read(texts, ids, (name, problem) -> problems.accept(GUARDS_PREFIX + name, problem));
    }

    private static List<Layout> layouts(List<String> names) {
        return names.stream().flatMap(name -> Layouts.named(name).stream()).toList();
    }

    private static void checkLayouts(String name, Object value) {
        List<String> problems = new ArrayList<>();
        if (value instanceof List<?> layouts) {
            for (Object layout : layouts) {
                try {
                    Layouts.named((String) layout);
                } catch (LayoutException e) {
                    problems.addAll(e.problems());
                }
            }
            if (layouts.isEmpty()) {
                problems.add("at least one layout must be named");
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(name, value, String.join("; ", problems));
        }
    }
}
