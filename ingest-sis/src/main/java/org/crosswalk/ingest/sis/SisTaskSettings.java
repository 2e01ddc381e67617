package org.crosswalk.ingest.sis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/**
 * What Crosswalk adds to the settings of Debezium's connector.
 *
 * @param partner id of the partner whose database it is
 * @param mapping name of the mapping of tables to facts, or the path of its file
 * @param withheld columns that must not leave the database; a mapping that reads one is refused
 * @param positions topic of the records which only say how far the database has been read
 * @param bootstrapServers brokers from which open rejects are read back
 * @param clientSettings further settings of the client that reads them, such as those of TLS
 */
record SisTaskSettings(
        String partner,
        String mapping,
        Set<String> withheld,
        String positions,
        String bootstrapServers,
        Map<String, Object> clientSettings) {

    static final String PARTNER = "crosswalk.partner";
    static final String MAPPING = "crosswalk.mapping";
    static final String WITHHELD = "crosswalk.withheld.columns";
    static final String POSITIONS = "crosswalk.positions.topic";
    static final String BOOTSTRAP_SERVERS = "crosswalk.rejects.bootstrap.servers";
    static final String CLIENT_PREFIX = "crosswalk.rejects.client.";

    static final String POSITIONS_TOPIC = "crosswalk.sis-positions";

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(PARTNER, Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define(MAPPING, Type.STRING, SisMapping.ROSARIO_SIS, new NonEmptyString(), Importance.HIGH, "")
            .define(WITHHELD, Type.LIST, SisMapping.NEVER_READ, Importance.MEDIUM, "")
            .define(POSITIONS, Type.STRING, POSITIONS_TOPIC, new NonEmptyString(), Importance.LOW, "")
            .define(
                    BOOTSTRAP_SERVERS,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "");

    /** The settings as they are given, with what is wrong with each; the mapping is read for that. */
    static List<ConfigValue> validated(Map<String, String> properties) {
        List<ConfigValue> values = CONFIG.validate(properties);
        if (values.stream().allMatch(value -> value.errorMessages().isEmpty())) {
            SisTaskSettings settings = of(properties);
            try {
                SisMapping.named(settings.mapping(), settings.withheld());
            } catch (SettingsException e) {
                values.stream().filter(value -> value.name().equals(MAPPING)).forEach(value -> e.problems()
                        .forEach(value::addErrorMessage));
            }
        }
        return values;
    }

    /**
     * The settings among a connector's own.
     *
     * @throws ConfigException when one is missing
     */
    static SisTaskSettings of(Map<String, String> properties) {
        AbstractConfig config = new AbstractConfig(CONFIG, properties, false);
        List<String> withheld = config.getList(WITHHELD);
        return new SisTaskSettings(
                config.getString(PARTNER),
                config.getString(MAPPING),
                Set.copyOf(withheld),
                config.getString(POSITIONS),
                config.getString(BOOTSTRAP_SERVERS),
                Map.copyOf(config.originalsWithPrefix(CLIENT_PREFIX)));
    }
}
