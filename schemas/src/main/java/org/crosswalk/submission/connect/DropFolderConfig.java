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
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.crosswalk.mapping.Layout;
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

    static Optional<Path> archive(String named) {
        return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
    }

    static GuardSettings guards(
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

    static List<Layout> layouts(List<String> names) {
        return names.stream().flatMap(name -> Layouts.named(name).stream()).toList();
    }
}
