package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;

/** A source connector's configuration under validation: takes the problems that no single setting has by itself. */
public final class ConnectorSettings {
    /** What a Connect worker itself understands in a source connector's configuration. */
    private static final List<String> WORKERS_OWN = List.of(
            "name",
            "connector.",
            "tasks.max",
            "key.converter",
            "value.converter",
            "header.converter",
            "config.action.reload",
            "transforms",
            "predicates",
            "errors.",
            "topic.creation.",
            "exactly.once.support",
            "transaction.boundary",
            "offsets.storage.topic",
            "producer.override.",
            "consumer.override.",
            "admin.override.");

    private final Map<String, String> properties;
    private final Map<String, ConfigValue> values = new TreeMap<>();

    /**
     * Settings to be looked over.
     *
     * @param config what the single settings are and what is wrong with each
     * @param properties the configuration as it was given
     */
    public ConnectorSettings(Config config, Map<String, String> properties) {
        this.properties = properties;
        config.configValues().forEach(value -> values.put(value.name(), value));
    }

    /**
     * Refuses keys that neither the connector nor a worker knows.
     *
     * @param prefixes beginnings of further keys that the connector takes
     */
    public void refuseUnknown(ConfigDef definition, String... prefixes) {
        for (String key : properties.keySet()) {
            if (!definition.names().contains(key)
                    && List.of(prefixes).stream().noneMatch(key::startsWith)
                    && WORKERS_OWN.stream().noneMatch(key::startsWith)) {
                problem(key, "'" + key + "' is no setting of this connector; known are " + definition.names());
            }
        }
    }

    /** Adds a problem of a setting. */
    public void problem(String key, String problem) {
        values.computeIfAbsent(key, ConfigValue::new).addErrorMessage(problem);
    }

    /** The settings with all their problems. */
    public Config checked() {
        return new Config(new ArrayList<>(values.values()));
    }
}
